import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmsQuery } from '../../client/queries/alarms.ts';
import { type DeviceRow, deviceQuery } from '../../client/queries/devices.ts';
import { formatInstant } from '../../text/format.ts';
import { useFlagWord } from '../../text/use-flag-word.ts';
import { useLanguage } from '../../text/use-language.ts';
import { connectionMark } from '../../theme/connection-mark.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useAllPages } from '../../ui/use-all-pages.ts';
import { DeviceReopenings } from './device-reopenings.tsx';
import { ObjectBody } from './object-body.tsx';
import { ObjectHistory } from './object-history.tsx';
import { AreaLink, BuildingLink, SiteLink } from './object-link.tsx';
import { ObjectRows } from './object-rows.tsx';
import type { OpenPanel, PanelBasics } from './panel-basics.ts';
import { useAlarmRow } from './use-object-rows.ts';
import { useReadingFacts } from './use-reading-facts.ts';

/** One device: whether it can be heard of, where it is, what its papers say. */
export function DevicePanel(props: PanelBasics & { id: string }): ReactElement {
  const { id, actions, onClose, onOpen } = props;
  const { t } = useTranslation();
  const device = useQuery(deviceQuery(id));
  const building = device.data?.building ?? null;
  return (
    <Panel
      title={device.data?.name ?? t('device.title')}
      subtitle={device.data && t(`device.kind.${device.data.kind}`)}
      close={{ label: t('common.close'), onClose }}
    >
      <ObjectBody
        name={t('device.facts')}
        query={device}
        onClose={onClose}
        parts={
          <>
            <DeviceReopenings device={id} mayHandle={actions.has('alarm.handle')} />
            {building !== null && <DeviceAlarms device={id} building={building} onOpen={onOpen} />}
            <ObjectHistory entity="device" id={id} />
          </>
        }
      >
        {(found) => <DeviceFacts device={found} onOpen={onOpen} />}
      </ObjectBody>
    </Panel>
  );
}

type DeviceFactsProps = { readonly device: DeviceRow; readonly onOpen: OpenPanel };

function DeviceFacts({ device, onOpen }: DeviceFactsProps): ReactElement {
  const { t } = useTranslation();
  const signal = useSignalFacts(device);
  const papers = usePaperFacts(device);
  const readings = useReadingFacts(device);
  const { id, area, building, site, floor } = device;
  const places: Fact[] = [
    {
      name: t('object.building'),
      value: building && <BuildingLink id={building} onOpen={onOpen} />,
    },
    {
      name: t('device.floorTitle'),
      value: floor === null ? null : t('device.floor', { floor }),
    },
    ...(site === null
      ? []
      : [{ name: t('site.title'), value: <SiteLink id={site} onOpen={onOpen} /> }]),
    { name: t('object.area'), value: <AreaLink code={area} onOpen={onOpen} /> },
    { name: t('object.id'), value: id },
  ];
  return (
    <Section title={t('device.facts')}>
      <Facts
        absent={t('common.notStated')}
        facts={[...signal, ...readings, ...places, ...papers]}
      />
      {device.connection === 'no_data' && <EmptyNote sentence={t('device.noDataHint')} />}
      {device.position === null && <EmptyNote sentence={t('object.unlocated')} />}
    </Section>
  );
}

function useSignalFacts(device: DeviceRow): Fact[] {
  const { connection, conditions, hasTelemetry, lastSeenAt } = device;
  const { t } = useTranslation();
  const language = useLanguage();
  const seen = lastSeenAt === null ? t('device.neverSeen') : formatInstant(lastSeenAt, language);
  return [
    {
      name: t('device.connectionTitle'),
      value: (
        <StatusMark
          mark={connectionMark(connection)}
          label={t(`device.connection.${connection}`)}
        />
      ),
    },
    {
      name: t('device.conditionTitle'),
      value:
        conditions.length === 0
          ? t('device.noCondition')
          : conditions.map((condition) => t(`device.condition.${condition}`)).join('、'),
    },
    { name: t('device.lastSeenAt'), value: hasTelemetry ? seen : t('device.noTelemetry') },
  ];
}

function usePaperFacts(device: DeviceRow): Fact[] {
  const { t } = useTranslation();
  const flagWord = useFlagWord();
  const { grade, userClass, funding } = device;
  return [
    { name: t('device.installedOn'), value: device.installedOn },
    { name: t('device.replaceBy'), value: device.replaceBy },
    { name: t('device.certificateUntil'), value: device.certificateUntil },
    { name: t('device.gradeTitle'), value: grade && t(`device.grade.${grade}`) },
    {
      name: t('device.gasesTitle'),
      value: device.gases.map((gas) => t(`device.gas.${gas}`)).join('、'),
    },
    { name: t('device.interlock'), value: flagWord(device.hasInterlock) },
    {
      name: t('device.notifiesTitle'),
      value: device.notifies.map((notice) => t(`device.notice.${notice}`)).join('、'),
    },
    { name: t('device.userClassTitle'), value: userClass && t(`device.userClass.${userClass}`) },
    { name: t('device.fundingTitle'), value: funding && t(`device.funding.${funding}`) },
    { name: t('device.passiveId'), value: device.passiveId },
    { name: t('device.activeId'), value: device.activeId },
  ];
}

type DeviceAlarmsProps = {
  readonly device: string;
  readonly building: string;
  readonly onOpen: OpenPanel;
};

/** Those of its building that are its own: a building has few that stand. */
function DeviceAlarms({ device, building, onOpen }: DeviceAlarmsProps): ReactElement {
  const { t } = useTranslation();
  const alarms = useInfiniteQuery(alarmsQuery({ building }));
  const rowOf = useAlarmRow(onOpen);
  useAllPages(alarms);
  return (
    <Section title={t('device.alarms')}>
      <QueryPart name={t('device.alarms')} query={alarms} rows={1}>
        {({ pages }) => {
          const own = pages.flatMap((page) => page.items).filter((row) => row.device === device);
          if (own.length === 0) return <EmptyNote sentence={t('device.alarmsEmpty')} />;
          return <ObjectRows rows={own.map(rowOf)} />;
        }}
      </QueryPart>
    </Section>
  );
}
