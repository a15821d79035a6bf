import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmQuery } from '../../client/queries/alarms.ts';
import { type Alarm, isHandled } from '../../domain/alarm.ts';
import { formatInstant } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { alarmMark } from '../../theme/marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TimeSpan } from '../../ui/time-ago.tsx';
import { AlarmActions } from './alarm-actions.tsx';
import { ContactList } from './contact-list.tsx';
import { ObjectBody } from './object-body.tsx';
import { ObjectHistory } from './object-history.tsx';
import { BuildingLink, DeviceLink, UnitLink } from './object-link.tsx';
import type { PanelBasics } from './panel-basics.ts';

/** One alarm: what it says, what can be done now, and whom to call. */
export function AlarmPanel(props: PanelBasics & { id: string }): ReactElement {
  const { id, actions, onClose, onOpen } = props;
  const { t } = useTranslation();
  const alarm = useQuery(alarmQuery(id));
  return (
    <Panel
      title={alarm.data?.place ?? t('alarm.title')}
      subtitle={alarm.data && <AlarmHeadline alarm={alarm.data} />}
      close={{ label: t('common.close'), onClose }}
    >
      <ObjectBody
        name={t('alarm.title')}
        query={alarm}
        onClose={onClose}
        parts={<ObjectHistory entity="alarm" id={id} />}
      >
        {(found) => (
          <>
            <Section title={t('alarm.act')}>
              <AlarmActions
                key={found.stage}
                alarm={found}
                mayHandle={actions.has('alarm.handle')}
              />
            </Section>
            <AlarmFacts alarm={found} onOpen={onOpen} />
            {found.building !== null && actions.has('contact.read') && (
              <ContactList
                owner="building"
                ownerId={found.building}
                mayReveal={actions.has('contact.reveal')}
              />
            )}
          </>
        )}
      </ObjectBody>
    </Panel>
  );
}

function AlarmHeadline({ alarm }: { alarm: Alarm }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <StatusMark
        mark={alarmMark(alarm.level)}
        letter={String(alarm.level)}
        label={t(`alarm.level${alarm.level}`)}
      />{' '}
      {t(`device.kind.${alarm.deviceKind}`)}
      {alarm.isSimulated && ` · ${t('common.simulated')}`}
      {alarm.purpose !== 'real' && ` · ${t(`alarm.purpose.${alarm.purpose}`)}`}
    </>
  );
}

function AlarmFacts({ alarm, onOpen }: { alarm: Alarm; onOpen: PanelBasics['onOpen'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { building, clearedAt, dispatchedTo } = alarm;
  return (
    <Section title={t('alarm.title')}>
      <Facts
        absent={t('common.none')}
        facts={[
          { name: t('alarm.stageTitle'), value: t(`alarm.stage.${alarm.stage}`) },
          { name: t('alarm.reading'), value: readingText(alarm) ?? t('alarm.noReading') },
          {
            name: t('alarm.raisedAt'),
            value: (
              <>
                {formatInstant(alarm.raisedAt, language)}
                {!isHandled(alarm.stage) && (
                  <>
                    {' · '}
                    <TimeSpan since={alarm.raisedAt} />
                  </>
                )}
              </>
            ),
          },
          ...(alarm.cause === null
            ? []
            : [{ name: t('device.causeTitle'), value: t(`device.cause.${alarm.cause}`) }]),
          { name: t('alarm.repeats'), value: t('alarm.repeatCount', { count: alarm.repeats }) },
          {
            name: t('alarm.clearedAt'),
            value:
              clearedAt === null
                ? t('alarm.notCleared')
                : `${formatInstant(clearedAt, language)} · ${t('alarm.clearedNote')}`,
          },
          { name: t('alarm.by'), value: alarm.acknowledgedBy ?? t('alarm.nobody') },
          {
            name: t('alarm.to'),
            value: dispatchedTo && <UnitLink id={dispatchedTo} onOpen={onOpen} />,
          },
          { name: t('alarm.note'), value: alarm.note },
          {
            name: t('hazard.building'),
            value: building && <BuildingLink id={building} onOpen={onOpen} />,
          },
          { name: t('alarm.device'), value: <DeviceLink id={alarm.device} onOpen={onOpen} /> },
        ]}
      />
      {alarm.position === null && <EmptyNote sentence={t('alarm.unlocated')} />}
    </Section>
  );
}

/** The measured value with its unit; null when the device sent none. */
function readingText({ reading, readingUnit }: Alarm): string | null {
  return reading === null ? null : [reading, readingUnit].filter((part) => part !== null).join(' ');
}
