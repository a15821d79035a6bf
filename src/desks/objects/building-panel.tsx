import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmsQuery } from '../../client/queries/alarms.ts';
import { buildingQuery } from '../../client/queries/buildings.ts';
import { devicesQuery } from '../../client/queries/devices.ts';
import { hazardsQuery } from '../../client/queries/hazards.ts';
import { type Building, type BuildingStatus, isHighRise } from '../../domain/building.ts';
import { formatMeters } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { alarmMark, buildingMark, hazardMark, riskMark } from '../../theme/marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Facts } from '../../ui/facts.tsx';
import { type PagedQuery } from '../../ui/paged-list.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { connectionMark } from './connection-mark.ts';
import { ContactList } from './contact-list.tsx';
import { ObjectHistory } from './object-history.tsx';
import { type ObjectRow, ObjectRows } from './object-rows.tsx';
import type { PanelBasics } from './panel-basics.ts';

/** The building file: everything on record of one building. */
export function BuildingPanel(props: PanelBasics & { id: string }): ReactElement {
  const { id, actions, onClose, onOpen } = props;
  const { t } = useTranslation();
  const building = useQuery(buildingQuery(id));
  return (
    <Panel
      title={building.data?.name || t('building.title')}
      subtitle={building.data?.address}
      close={{ label: t('common.close'), onClose }}
    >
      <QueryPart name={t('building.facts')} query={building} rows={6}>
        {(found) => <BuildingFacts building={found} />}
      </QueryPart>
      <StandingAlarms building={id} onOpen={onOpen} />
      <BuildingHazards building={id} onOpen={onOpen} />
      {actions.has('contact.read') && (
        <ContactList owner="building" ownerId={id} mayReveal={actions.has('contact.reveal')} />
      )}
      <BuildingDevices building={id} />
      <ObjectHistory entity="building" id={id} />
    </Panel>
  );
}

function BuildingFacts({ building }: { building: Building & { status: BuildingStatus } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, riskLevel, heightMeters, storeys, isResidential } = building;
  const highRise = isHighRise(building);
  return (
    <Section title={t('building.facts')}>
      <Facts
        absent={t('common.notStated')}
        facts={[
          {
            name: t('hazard.statusTitle'),
            value: (
              <StatusMark mark={buildingMark(status)} label={t(`building.status.${status}`)} />
            ),
          },
          {
            name: t('building.risk'),
            value: riskLevel && (
              <StatusMark mark={riskMark(riskLevel)} label={t(`risk.${riskLevel}`)} />
            ),
          },
          {
            name: t('building.height'),
            value: heightMeters === null ? null : formatMeters(heightMeters, language),
          },
          {
            name: t('building.storeys'),
            value: storeys === null ? null : t('building.storeyCount', { count: storeys }),
          },
          {
            name: t('building.highRise'),
            value:
              highRise === null ? t('common.unknown') : t(highRise ? 'common.yes' : 'common.no'),
          },
          {
            name: t('building.use'),
            value:
              isResidential === null
                ? null
                : t(isResidential ? 'building.residential' : 'building.other'),
          },
          { name: t('building.yearBuilt'), value: building.yearBuilt },
          {
            name: t('building.inspectedOn'),
            value: building.inspectedOn ?? t('building.neverInspected'),
          },
          { name: t('building.nextDeadline'), value: building.nextDeadline ?? t('common.none') },
        ]}
      />
      {status === 'unknown' && <EmptyNote sentence={t('building.notInspectedNote')} />}
    </Section>
  );
}

type PartProps = { readonly building: string; readonly onOpen: PanelBasics['onOpen'] };

function StandingAlarms({ building, onOpen }: PartProps): ReactElement | null {
  const { t } = useTranslation();
  const alarms = useInfiniteQuery(alarmsQuery({ building }));
  const isNone = alarms.data?.pages[0]?.total === 0;
  if (isNone && alarms.error === null) return null;
  return (
    <PagedRows
      title={t('building.alarms')}
      query={alarms}
      empty={t('common.none')}
      rowOf={(alarm) => ({
        key: alarm.id,
        mark: alarmMark(alarm.level),
        letter: String(alarm.level),
        status: t(`alarm.level${alarm.level}`),
        title: `${t(`device.kind.${alarm.deviceKind}`)} · ${t(`alarm.stage.${alarm.stage}`)}`,
        detail: alarm.place,
        onOpen: () => onOpen({ kind: 'alarm', id: alarm.id }),
      })}
    />
  );
}

function BuildingHazards({ building, onOpen }: PartProps): ReactElement {
  const { t } = useTranslation();
  const hazards = useInfiniteQuery(hazardsQuery({ building }));
  return (
    <PagedRows
      title={t('building.hazards')}
      query={hazards}
      empty={t('building.hazardsEmpty')}
      rowOf={(hazard) => {
        const status = hazard.isOverdue ? t('hazard.overdue') : t(`hazard.status.${hazard.status}`);
        return {
          key: hazard.id,
          mark: hazardMark(hazard),
          status,
          title: hazard.type,
          detail: [t(`hazard.category.${hazard.category}`), status, hazard.deadline]
            .filter((part) => part !== null)
            .join(' · '),
          onOpen: () => onOpen({ kind: 'hazard', id: hazard.id }),
        };
      }}
    />
  );
}

function BuildingDevices({ building }: { building: string }): ReactElement {
  const { t } = useTranslation();
  const devices = useInfiniteQuery(devicesQuery({ building }));
  return (
    <PagedRows
      title={t('building.devices')}
      query={devices}
      empty={t('building.devicesEmpty')}
      rowOf={(device) => {
        const connection = t(`device.connection.${device.connection}`);
        const floor = device.floor === null ? null : t('device.floor', { floor: device.floor });
        const hint = device.connection === 'no_data' ? t('device.noDataHint') : null;
        return {
          key: device.id,
          mark: connectionMark(device.connection),
          status: connection,
          title: device.name,
          detail: [t(`device.kind.${device.kind}`), floor, connection, hint]
            .filter((part) => part !== null)
            .join(' · '),
        };
      }}
    />
  );
}

type PagedRowsProps<Item> = {
  readonly title: string;
  readonly query: PagedQuery<Item>;
  readonly empty: string;
  readonly rowOf: (item: Item) => ObjectRow;
};

function PagedRows<Item>({ title, query, empty, rowOf }: PagedRowsProps<Item>): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={title}>
      <QueryPart name={title} query={query} rows={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const total = pages[0]?.total ?? 0;
          if (items.length === 0) return <EmptyNote sentence={empty} />;
          return (
            <>
              <ObjectRows rows={items.map(rowOf)} />
              {query.hasNextPage && (
                <Button
                  type="link"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('common.more')} {t('common.shown', { shown: items.length, total })}
                </Button>
              )}
            </>
          );
        }}
      </QueryPart>
    </Section>
  );
}
