import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { buildingsQuery } from '../../client/queries/buildings.ts';
import { chargingSitesQuery } from '../../client/queries/charging-sites.ts';
import { type CompoundRow, compoundQuery } from '../../client/queries/compounds.ts';
import { hazardsQuery } from '../../client/queries/hazards.ts';
import { useFlagWord } from '../../text/use-flag-word.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { ContactList } from './contact-list.tsx';
import { ObjectBody } from './object-body.tsx';
import { ObjectHistory } from './object-history.tsx';
import { AreaLink, UnitLink } from './object-link.tsx';
import css from './objects.module.css';
import { PagedRows } from './paged-rows.tsx';
import type { OpenPanel, PanelBasics } from './panel-basics.ts';
import { HouseholdRecords, InspectionRecords, PremisesRecords } from './place-records.tsx';
import { useBuildingRow, useHazardRow, useSiteRow } from './use-object-rows.ts';

/** One compound: how it is kept up, and what stands in it. */
export function CompoundPanel({ id, ...basics }: PanelBasics & { id: string }): ReactElement {
  const { onClose, onOpen } = basics;
  const { t } = useTranslation();
  const compound = useQuery(compoundQuery(id));
  return (
    <Panel
      title={compound.data?.name ?? t('compound.title')}
      subtitle={compound.data?.address}
      close={{ label: t('common.close'), onClose }}
    >
      <ObjectBody
        name={t('compound.facts')}
        query={compound}
        onClose={onClose}
        parts={<CompoundParts id={id} {...basics} />}
      >
        {(found) => <CompoundFacts compound={found} onOpen={onOpen} />}
      </ObjectBody>
    </Panel>
  );
}

function CompoundParts({
  id,
  actions,
  onOpen,
  onOpenFile,
}: PanelBasics & { id: string }): ReactElement {
  const { t } = useTranslation();
  const place = { compound: id };
  return (
    <>
      {actions.has('inspection.read') && (
        <div className={css.verbs}>
          <Button size="small" onClick={() => onOpenFile({ kind: 'compound', id })}>
            {t('file.openCompound')}
          </Button>
        </div>
      )}
      <CompoundBuildings compound={id} onOpen={onOpen} />
      <CompoundHazards compound={id} onOpen={onOpen} />
      <CompoundSites compound={id} onOpen={onOpen} />
      {actions.has('contact.read') && (
        <ContactList owner="compound" ownerId={id} mayReveal={actions.has('contact.reveal')} />
      )}
      {actions.has('inspection.read') && <InspectionRecords place={place} />}
      {actions.has('premises.read') && <PremisesRecords place={place} />}
      {actions.has('household.read') && <HouseholdRecords place={place} />}
      <ObjectHistory entity="compound" id={id} />
    </>
  );
}

type CompoundFactsProps = { readonly compound: CompoundRow; readonly onOpen: OpenPanel };

function CompoundFacts({ compound, onOpen }: CompoundFactsProps): ReactElement {
  const { t } = useTranslation();
  const upkeep = useUpkeepFacts(compound);
  const { id, area, managementUnit, maintenanceUnit } = compound;
  const links: Fact[] = [
    {
      name: t('object.managementUnit'),
      value: managementUnit && <UnitLink id={managementUnit} onOpen={onOpen} />,
    },
    {
      name: t('object.maintenanceUnit'),
      value: maintenanceUnit && <UnitLink id={maintenanceUnit} onOpen={onOpen} />,
    },
    { name: t('object.area'), value: <AreaLink code={area} onOpen={onOpen} /> },
    { name: t('object.id'), value: id },
  ];
  return (
    <Section title={t('compound.facts')}>
      <Facts absent={t('common.notStated')} facts={[...upkeep, ...links]} />
      {compound.position === null && <EmptyNote sentence={t('object.unlocated')} />}
    </Section>
  );
}

function useUpkeepFacts(compound: CompoundRow): Fact[] {
  const { t } = useTranslation();
  const flagWord = useFlagWord();
  const { households, renewalYear } = compound;
  return [
    { name: t('compound.isOld'), value: flagWord(compound.isOld) },
    {
      name: t('compound.households'),
      value: households === null ? null : t('compound.householdCount', { count: households }),
    },
    { name: t('object.hasPropertyManager'), value: flagWord(compound.hasPropertyManager) },
    { name: t('compound.ownersCommittee'), value: flagWord(compound.hasOwnersCommittee) },
    { name: t('compound.maintenanceFund'), value: flagWord(compound.hasMaintenanceFund) },
    {
      name: t('compound.renewalYear'),
      value: renewalYear === null ? null : String(renewalYear),
    },
    { name: t('compound.wasRenewed'), value: flagWord(compound.wasRenewed) },
  ];
}

type PartProps = { readonly compound: string; readonly onOpen: OpenPanel };

function CompoundBuildings({ compound, onOpen }: PartProps): ReactElement {
  const { t } = useTranslation();
  const rowOf = useBuildingRow(onOpen);
  return (
    <PagedRows
      title={t('compound.buildings')}
      query={useInfiniteQuery(buildingsQuery({ compound }))}
      empty={t('compound.buildingsEmpty')}
      rowOf={rowOf}
    />
  );
}

function CompoundHazards({ compound, onOpen }: PartProps): ReactElement {
  const { t } = useTranslation();
  const rowOf = useHazardRow(onOpen);
  return (
    <PagedRows
      title={t('building.hazards')}
      query={useInfiniteQuery(hazardsQuery({ compound }))}
      empty={t('building.hazardsEmpty')}
      rowOf={rowOf}
    />
  );
}

function CompoundSites({ compound, onOpen }: PartProps): ReactElement {
  const { t } = useTranslation();
  const rowOf = useSiteRow(onOpen);
  return (
    <PagedRows
      title={t('compound.sites')}
      query={useInfiniteQuery(chargingSitesQuery({ compound }))}
      empty={t('compound.sitesEmpty')}
      rowOf={rowOf}
    />
  );
}
