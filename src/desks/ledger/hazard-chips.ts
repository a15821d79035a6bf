import type { TFunction } from 'i18next';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import { type HazardWord, hazardFlags, hazardWords } from '../../domain/hazard-filter.ts';
import type { LedgerView } from './ledger-view.ts';

/** One thing that a list is narrowed by, and the view without it. */
export type Chip = {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<LedgerView>;
};

export type ChipNames = {
  readonly areas: ReadonlyMap<number, string>;
  readonly units: ReadonlyMap<string, string>;
};

type Filtered = Pick<LedgerView, 'hazards' | 'area' | 'period' | 'text'>;

/** All that a view is narrowed by, one after the other; its order is none of it. */
export function chipsOf(
  view: Filtered,
  { t, names }: { t: TFunction; names: ChipNames },
): readonly Chip[] {
  const { hazards, area, text } = view;
  const drop = (...fields: (keyof HazardListFilter)[]) => ({ hazards: omit(hazards, fields) });
  const { unit } = hazards;
  return [
    ...(text === ''
      ? []
      : [{ key: 'text', label: t('hazard.chips.text', { text }), without: { text: '' } }]),
    ...(area === null
      ? []
      : [{ key: 'area', label: nameOf(names.areas, area, t), without: { area: null } }]),
    ...(unit === undefined
      ? []
      : [{ key: 'unit', label: nameOf(names.units, unit, t), without: drop('unit') }]),
    ...wordNames.flatMap((name) => chipsOfWord(hazards, name, t)),
    ...hazardFlags
      .filter((flag) => hazards[flag] !== undefined)
      .map((flag) => ({ key: flag, label: t(`hazard.flag.${flag}`), without: drop(flag) })),
    ...(hazards.bbox === undefined
      ? []
      : [{ key: 'extent', label: t('hazard.chips.extent'), without: drop('bbox') }]),
    ...dueChips(hazards, t),
    ...foundChips(view, t),
  ];
}

/** A view that is narrowed by nothing; its order stays. */
export function withoutFilters({ sort, direction }: HazardListFilter): Filtered {
  const order = { ...(sort && { sort }), ...(direction && { direction }) };
  return { hazards: order, area: null, period: '', text: '' };
}

const wordNames = Object.keys(hazardWords) as readonly HazardWord[];

function chipsOfWord(hazards: HazardListFilter, name: HazardWord, t: TFunction): readonly Chip[] {
  const values: readonly string[] = hazards[name] ?? [];
  return values.map((value) => {
    const rest = values.filter((other) => other !== value);
    return {
      key: `${name}:${value}`,
      label: wordLabel(name, value, t),
      without: {
        hazards: { ...omit(hazards, [name]), ...(rest.length > 0 && { [name]: rest }) },
      },
    };
  });
}

/** The label of one word of a filter. */
export function wordLabel(name: HazardWord, value: string, t: TFunction): string {
  // The words of a filter are those of its name, of which each has a text.
  return t(`${placeOfWord[name]}.${value}` as 'hazard.status.assigned');
}

const placeOfWord: Record<HazardWord, string> = {
  status: 'hazard.status',
  category: 'hazard.category',
  grade: 'hazard.grade',
  priority: 'hazard.priority',
  source: 'hazard.source',
  space: 'inspection.space',
  rectifyingParty: 'hazard.party',
};

function dueChips(hazards: HazardListFilter, t: TFunction): readonly Chip[] {
  const { dueWithinDays, deadlineFrom, deadlineTo } = hazards;
  if (dueWithinDays !== undefined) {
    const label = t('hazard.due.within', { count: dueWithinDays });
    return [{ key: 'due', label, without: { hazards: omit(hazards, ['dueWithinDays']) } }];
  }
  if (deadlineFrom === undefined && deadlineTo === undefined) return [];
  const label = t('hazard.due.between', { from: deadlineFrom ?? '', to: deadlineTo ?? '' });
  const without = { hazards: omit(hazards, ['deadlineFrom', 'deadlineTo']) };
  return [{ key: 'due', label, without }];
}

function foundChips({ hazards, period }: Filtered, t: TFunction): readonly Chip[] {
  if (period === '') return [];
  const { foundFrom: from = '', foundTo: to = '' } = hazards;
  return [{ key: 'found', label: t('hazard.chips.found', { from, to }), without: { period: '' } }];
}

/** Something that is no longer on record is told by its id. */
function nameOf<Id extends string | number>(
  names: ReadonlyMap<Id, string>,
  id: Id,
  t: TFunction,
): string {
  return names.get(id) ?? t('hazard.chips.gone', { id: String(id) });
}

function omit(
  hazards: HazardListFilter,
  fields: readonly (keyof HazardListFilter)[],
): HazardListFilter {
  const kept = Object.entries(hazards).filter(([name]) => !fields.some((field) => field === name));
  return Object.fromEntries(kept);
}
