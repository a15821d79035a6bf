import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuildingRow } from '../../client/queries/buildings.ts';
import { isHighRise } from '../../domain/building.ts';
import { formatMeters } from '../../text/format.ts';
import { useFlagWord } from '../../text/use-flag-word.ts';
import { useLanguage } from '../../text/use-language.ts';
import { buildingMark, riskMark } from '../../theme/marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { AreaLink, CompoundLink, UnitLink } from './object-link.tsx';
import type { OpenPanel } from './panel-basics.ts';

type BuildingFactsProps = { readonly building: BuildingRow; readonly onOpen: OpenPanel };

/** The head of the building file. */
export function BuildingFacts({ building, onOpen }: BuildingFactsProps): ReactElement {
  const { t } = useTranslation();
  const state = useStateFacts(building);
  const shape = useShapeFacts(building);
  const care = useCareFacts({ building, onOpen });
  return (
    <Section title={t('building.facts')}>
      <Facts absent={t('common.notStated')} facts={[...state, ...shape, ...care]} />
      {building.status === 'unknown' && <EmptyNote sentence={t('building.notInspectedNote')} />}
    </Section>
  );
}

function useStateFacts({ status, riskLevel, isWatched, ...building }: BuildingRow): Fact[] {
  const { t } = useTranslation();
  const flagWord = useFlagWord();
  return [
    {
      name: t('hazard.statusTitle'),
      value: <StatusMark mark={buildingMark(status)} label={t(`building.status.${status}`)} />,
    },
    {
      name: t('building.risk'),
      value: riskLevel && <StatusMark mark={riskMark(riskLevel)} label={t(`risk.${riskLevel}`)} />,
    },
    {
      name: t('building.inspectedOn'),
      value: building.inspectedOn ?? t('building.neverInspected'),
    },
    { name: t('building.nextDeadline'), value: building.nextDeadline ?? t('common.none') },
    { name: t('building.isWatched'), value: flagWord(isWatched) },
  ];
}

function useShapeFacts(building: BuildingRow): Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const flagWord = useFlagWord();
  const { heightMeters, storeys, isResidential, yearBuilt, isOver100Meters } = building;
  const unknown = t('common.unknown');
  return [
    {
      name: t('building.height'),
      value: heightMeters === null ? null : formatMeters(heightMeters, language),
    },
    {
      name: t('building.storeys'),
      value: storeys === null ? null : t('building.storeyCount', { count: storeys }),
    },
    { name: t('building.highRise'), value: flagWord(isHighRise(building)) ?? unknown },
    { name: t('building.isOver100Meters'), value: flagWord(isOver100Meters) ?? unknown },
    {
      name: t('building.use'),
      value:
        isResidential === null
          ? null
          : t(isResidential ? 'building.residential' : 'building.other'),
    },
    { name: t('building.yearBuilt'), value: yearBuilt === null ? null : String(yearBuilt) },
  ];
}

function useCareFacts({ building, onOpen }: BuildingFactsProps): Fact[] {
  const { t } = useTranslation();
  const flagWord = useFlagWord();
  const { id, area, compound, hasPropertyManager, managementUnit, maintenanceUnit } = building;
  return [
    { name: t('object.hasPropertyManager'), value: flagWord(hasPropertyManager) },
    {
      name: t('object.managementUnit'),
      value: managementUnit && <UnitLink id={managementUnit} onOpen={onOpen} />,
    },
    {
      name: t('object.maintenanceUnit'),
      value: maintenanceUnit && <UnitLink id={maintenanceUnit} onOpen={onOpen} />,
    },
    {
      name: t('object.compound'),
      value: compound && <CompoundLink id={compound} onOpen={onOpen} />,
    },
    { name: t('object.area'), value: <AreaLink code={area} onOpen={onOpen} /> },
    { name: t('object.id'), value: id },
  ];
}
