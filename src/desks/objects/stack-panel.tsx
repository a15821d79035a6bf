import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type AlarmRow, alarmsQuery } from '../../client/queries/alarms.ts';
import { buildingQuery } from '../../client/queries/buildings.ts';
import { type DeviceRow, devicesQuery } from '../../client/queries/devices.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { useAllPages } from '../../ui/use-all-pages.ts';
import { ObjectBody } from './object-body.tsx';
import { ObjectLink } from './object-link.tsx';
import { ObjectRows } from './object-rows.tsx';
import css from './objects.module.css';
import type { OpenPanel, PanelBasics } from './panel-basics.ts';
import { type StackFloor, stackByFloor } from './stack-by-floor.ts';
import { useAlarmRow, useDeviceRow } from './use-object-rows.ts';

/** What stands on one spot of the map: alarms and devices of a building, floor by floor. */
export function StackPanel({ id, onClose, onOpen }: PanelBasics & { id: string }): ReactElement {
  const { t } = useTranslation();
  const building = useQuery(buildingQuery(id));
  return (
    <Panel
      title={building.data?.name || t('building.title')}
      subtitle={t('stack.title')}
      close={{ label: t('common.close'), onClose }}
    >
      <ObjectBody
        name={t('building.title')}
        query={building}
        onClose={onClose}
        parts={<Stack building={id} onOpen={onOpen} />}
      >
        {() => (
          <p className={css.link}>
            <ObjectLink kind="building" id={id} onOpen={onOpen}>
              {t('building.facts')}
            </ObjectLink>
          </p>
        )}
      </ObjectBody>
    </Panel>
  );
}

type StackProps = { readonly building: string; readonly onOpen: OpenPanel };

function Stack({ building, onOpen }: StackProps): ReactElement {
  const { t } = useTranslation();
  const alarms = useInfiniteQuery(alarmsQuery({ building }));
  const devices = useInfiniteQuery(devicesQuery({ building }));
  useAllPages(alarms);
  useAllPages(devices);
  return (
    <QueryPart name={t('building.alarms')} query={alarms} rows={2}>
      {(standing) => (
        <QueryPart name={t('building.devices')} query={devices} rows={6}>
          {(installed) => (
            <Floors
              floors={stackByFloor(
                standing.pages.flatMap((page) => page.items),
                installed.pages.flatMap((page) => page.items),
              )}
              onOpen={onOpen}
            />
          )}
        </QueryPart>
      )}
    </QueryPart>
  );
}

type FloorsProps = {
  readonly floors: readonly StackFloor<AlarmRow, DeviceRow>[];
  readonly onOpen: OpenPanel;
};

function Floors({ floors, onOpen }: FloorsProps): ReactElement {
  const { t } = useTranslation();
  const rowOfAlarm = useAlarmRow(onOpen);
  const rowOfDevice = useDeviceRow(onOpen);
  if (floors.length === 0) return <EmptyNote sentence={t('stack.empty')} />;
  return (
    <>
      {floors.map(({ floor, alarms, devices }) => (
        <Section
          key={floor}
          title={floor === null ? t('stack.noFloor') : t('device.floor', { floor })}
        >
          <ObjectRows rows={[...alarms.map(rowOfAlarm), ...devices.map(rowOfDevice)]} />
        </Section>
      ))}
    </>
  );
}
