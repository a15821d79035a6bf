import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuildingFile } from '../../client/queries/buildings.ts';
import type { CompoundFile } from '../../client/queries/compounds.ts';
import type { HouseholdCountRow } from '../../client/queries/household-counts.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import { ledgerKeeper } from '../../domain/ledger-keeper.ts';
import { useFlagWord } from '../../text/use-flag-word.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { CountsForm, countNames } from './counts-form.tsx';
import type { FileContext } from './file-place.ts';
import css from './files.module.css';
import { BuildingFactsForm, CompoundFactsForm } from './place-facts-form.tsx';

type FactsPartProps = {
  readonly object:
    | { readonly kind: 'building'; readonly file: BuildingFile }
    | { readonly kind: 'compound'; readonly file: CompoundFile };
  readonly mayKeep: boolean;
};

/** Who manages and keeps up the place, and who therefore keeps its ledger (S0-O4, S0-O6). */
export function FactsPart({ object, mayKeep }: FactsPartProps): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const facts = useFacts(object);
  const done = () => setOpen(false);
  return (
    <section className={css.part} aria-label={t('file.facts.title')}>
      <div className={css.partHead}>
        <h3>{t('file.facts.title')}</h3>
        {mayKeep && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('file.facts.edit')}
          </Button>
        )}
      </div>
      {isOpen && object.kind === 'building' && (
        <BuildingFactsForm building={object.file} onDone={done} />
      )}
      {isOpen && object.kind === 'compound' && (
        <CompoundFactsForm compound={object.file} onDone={done} />
      )}
      {!isOpen && <Facts facts={facts} absent={t('common.notStated')} />}
    </section>
  );
}

function useFacts(object: FactsPartProps['object']): Fact[] {
  const { t } = useTranslation();
  const flagWord = useFlagWord();
  const { hasPropertyManager, managementUnit, maintenanceUnit } = object.file;
  const keeper = ledgerKeeper(hasPropertyManager);
  const units = useQuery(unitsQuery());
  const unitName = (id: string | null) =>
    units.data?.items.find((unit) => unit.id === id)?.name ?? id;
  return [
    { name: t('object.hasPropertyManager'), value: flagWord(hasPropertyManager) },
    { name: t('file.keeper.title'), value: keeper && t(`file.keeper.${keeper}`) },
    { name: t('object.managementUnit'), value: unitName(managementUnit) },
    { name: t('object.maintenanceUnit'), value: unitName(maintenanceUnit) },
    ...(object.kind === 'building'
      ? [{ name: t('building.isWatched'), value: flagWord(object.file.isWatched) }]
      : compoundFacts(object.file, { t, flagWord })),
  ];
}

type Words = {
  readonly t: TFunction;
  readonly flagWord: ReturnType<typeof useFlagWord>;
};

function compoundFacts(compound: CompoundFile, { t, flagWord }: Words): Fact[] {
  const { renewalYear } = compound;
  return [
    { name: t('compound.ownersCommittee'), value: flagWord(compound.hasOwnersCommittee) },
    { name: t('compound.maintenanceFund'), value: flagWord(compound.hasMaintenanceFund) },
    {
      name: t('compound.renewalYear'),
      value: renewalYear === null ? null : String(renewalYear),
    },
    { name: t('compound.wasRenewed'), value: flagWord(compound.wasRenewed) },
    { name: t('compound.plan'), value: compound.plan },
    { name: t('compound.planDue'), value: compound.planDue },
    { name: t('compound.fireAccessBlocked'), value: flagWord(compound.isFireAccessBlocked) },
    { name: t('compound.accessPlan'), value: compound.accessPlan },
  ];
}

type CountsPartProps = {
  readonly context: FileContext;
  readonly counts: HouseholdCountRow | null;
  readonly mayKeep: boolean;
};

/** Homes and people of the place as counts; whom the gas company has to visit among them (S0-R6). */
export function CountsPart({ context, counts, mayKeep }: CountsPartProps): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const facts = countNames.map((name) => ({
    name: t(`households.${name}`),
    value: counts === null || counts[name] === null ? null : String(counts[name]),
  }));
  const unvisited = counts?.notVisitedTwoYears ?? 0;
  return (
    <section className={css.part} aria-label={t('households.title')}>
      <div className={css.partHead}>
        <h3>{t('households.title')}</h3>
        {unvisited > 0 && <span>{t('file.counts.toVisit', { count: unvisited })}</span>}
        {mayKeep && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('file.counts.edit')}
          </Button>
        )}
      </div>
      {isOpen ? (
        <CountsForm context={context} counts={counts} onDone={() => setOpen(false)} />
      ) : (
        <Facts facts={facts} absent={t('common.notStated')} />
      )}
    </section>
  );
}
