import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type AlarmRow, alarmsQuery } from '../../client/queries/alarms.ts';
import { formatInstant } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { alarmMark } from '../../theme/marks.ts';
import type { ListProps } from './list-props.ts';
import { ListRow } from './list-row.tsx';
import { ObjectList } from './object-list.tsx';

type AlarmListProps = ListProps & { readonly isHandled: boolean };

/** The alarms of the map as a list, and those that are handled. */
export function AlarmList(props: AlarmListProps): ReactElement {
  const { t } = useTranslation();
  const { area, isHandled, onFilter, openKey, onOpen } = props;
  const query = useInfiniteQuery(
    alarmsQuery({ isHandled, purpose: 'real', ...(area !== null && { area }) }),
  );
  return (
    <ObjectList
      label={t('alarm.list')}
      note={t('alarm.order')}
      query={query}
      renderItem={(alarm) => <AlarmLines alarm={alarm} />}
      openKey={openKey}
      onOpen={onOpen}
      empty={t(isHandled ? 'alarm.none' : 'alarm.empty')}
      filters={
        <Segmented<boolean>
          block
          aria-label={t('alarm.handledTitle')}
          value={isHandled}
          onChange={(next) => onFilter({ isHandled: next })}
          options={[
            { value: false, label: t('alarm.unhandled') },
            { value: true, label: t('alarm.handled') },
          ]}
        />
      }
    />
  );
}

function AlarmLines({ alarm }: { alarm: AlarmRow }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { level, stage, place, deviceKind, raisedAt, isSimulated } = alarm;
  const kind = t(`device.kind.${deviceKind}`);
  return (
    <ListRow
      mark={alarmMark(level)}
      letter={String(level)}
      status={`${t(`alarm.level${level}`)} · ${t(`alarm.stage.${stage}`)}`}
      name={place}
      what={isSimulated ? `${kind} · ${t('common.simulated')}` : kind}
      detail={formatInstant(raisedAt, language)}
    />
  );
}
