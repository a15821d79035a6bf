import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmsQuery } from '../../client/queries/alarms.ts';
import { buildingQuery } from '../../client/queries/buildings.ts';
import { devicesQuery } from '../../client/queries/devices.ts';
import { hazardsQuery } from '../../client/queries/hazards.ts';
import { Panel } from '../../ui/panel.tsx';
import { BuildingFacts } from './building-facts.tsx';
import { ContactList } from './contact-list.tsx';
import { ObjectBody } from './object-body.tsx';
import { ObjectHistory } from './object-history.tsx';
import css from './objects.module.css';
import { PagedRows } from './paged-rows.tsx';
import type { OpenPanel, PanelBasics } from './panel-basics.ts';
import { HouseholdRecords, InspectionRecords, PremisesRecords } from './place-records.tsx';
import { useAlarmRow, useDeviceRow, useHazardRow } from './use-object-rows.ts';

/** The building file: everything on record of one building. */
export function BuildingPanel({ id, ...basics }: PanelBasics & { id: string }): ReactElement {
  const { onClose, onOpen } = basics;
  const { t } = useTranslation();
  const building = useQuery(buildingQuery(id));
  return (
    <Panel
      title={building.data?.name || t('building.title')}
      subtitle={building.data?.address}
      close={{ label: t('common.close'), onClose }}
    >
      <ObjectBody
        name={t('building.facts')}
        query={building}
        onClose={onClose}
        parts={<BuildingParts id={id} {...basics} />}
      >
        {(found) => <BuildingFacts building={found} onOpen={onOpen} />}
      </ObjectBody>
    </Panel>
  );
}

function BuildingParts({
  id,
  actions,
  onOpen,
  onOpenFile,
}: PanelBasics & { id: string }): ReactElement {
  const { t } = useTranslation();
  const place = { building: id };
  return (
    <>
      <StandingAlarms building={id} onOpen={onOpen} />
      <BuildingHazards building={id} onOpen={onOpen} />
      {actions.has('contact.read') && (
        <ContactList owner="building" ownerId={id} mayReveal={actions.has('contact.reveal')} />
      )}
      <BuildingDevices building={id} onOpen={onOpen} />
      <div className={css.verbs}>
        <Button size="small" onClick={() => onOpen({ kind: 'stack', id })}>
          {t('building.stack')}
        </Button>
        {actions.has('inspection.read') && (
          <Button size="small" onClick={() => onOpenFile({ kind: 'building', id })}>
            {t('file.openBuilding')}
          </Button>
        )}
      </div>
      {actions.has('inspection.read') && <InspectionRecords place={place} />}
      {actions.has('premises.read') && <PremisesRecords place={place} />}
      {actions.has('household.read') && <HouseholdRecords place={place} />}
      <ObjectHistory entity="building" id={id} />
    </>
  );
}

type PartProps = { readonly building: string; readonly onOpen: OpenPanel };

function StandingAlarms({ building, onOpen }: PartProps): ReactElement | null {
  const { t } = useTranslation();
  const alarms = useInfiniteQuery(alarmsQuery({ building }));
  const rowOf = useAlarmRow(onOpen);
  const isNone = alarms.data?.pages[0]?.total === 0;
  if (isNone && alarms.error === null) return null;
  return (
    <PagedRows title={t('building.alarms')} query={alarms} empty={t('common.none')} rowOf={rowOf} />
  );
}

function BuildingHazards({ building, onOpen }: PartProps): ReactElement {
  const { t } = useTranslation();
  const rowOf = useHazardRow(onOpen);
  return (
    <PagedRows
      title={t('building.hazards')}
      query={useInfiniteQuery(hazardsQuery({ building }))}
      empty={t('building.hazardsEmpty')}
      rowOf={rowOf}
    />
  );
}

function BuildingDevices({ building, onOpen }: PartProps): ReactElement {
  const { t } = useTranslation();
  const rowOf = useDeviceRow(onOpen);
  return (
    <PagedRows
      title={t('building.devices')}
      query={useInfiniteQuery(devicesQuery({ building }))}
      empty={t('building.devicesEmpty')}
      rowOf={rowOf}
    />
  );
}
