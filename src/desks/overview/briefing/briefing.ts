import type { HazardRow } from '../../../client/queries/hazards.ts';
import { type CivilDate, dayOfDate } from '../../../domain/civil-date.ts';
import type { HazardCounts } from '../../../domain/hazard/count-hazards.ts';
import { maskPublicText } from '../../../domain/public-text.ts';
import type { Figures } from '../district-figures.ts';
import { inOrder, type UnitFigures } from '../unit-order.ts';

/** What a briefing is made from: the answer behind the screen, and lists of the API by the same filter. */
export type BriefingSource = {
  readonly place: string;
  readonly isDemo: boolean;
  readonly instantMs: number;
  readonly today: CivilDate;
  readonly period: string;
  /** What the hazards are narrowed by, in words. */
  readonly filter: readonly string[];
  readonly counts: HazardCounts;
  readonly buildings: Pick<Figures, 'buildings' | 'buildingsInspected'>;
  readonly units: readonly UnitFigures[];
  readonly overdue: HazardPart;
  readonly dueSoon: HazardPart;
  /** Chosen by the person, in that order. */
  readonly cases: readonly CaseSource[];
  readonly names: PlaceNames;
};

/** The first rows of a list. */
export type HazardPart = { readonly items: readonly HazardRow[]; readonly total: number };

type CaseSource = {
  readonly hazard: HazardRow;
  /** Names of pictures, where there are any. */
  readonly found: string | null;
  readonly rectified: string | null;
};

export type PlaceNames = {
  readonly units: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<number, string>;
  readonly buildings: ReadonlyMap<string, string>;
};

/** 简报: what is said of a district, before it is put in words. A person, a flat or a number is in none of it. */
export type Briefing = Omit<BriefingSource, 'overdue' | 'dueSoon' | 'cases' | 'names' | 'today'> & {
  readonly overdue: BriefingList;
  readonly dueSoon: BriefingList;
  readonly cases: readonly BriefingCase[];
};

export type BriefingList = { readonly rows: readonly BriefingRow[]; readonly total: number };

type BriefingRow = {
  readonly number: number;
  readonly type: string;
  /** null: assigned to nobody. */
  readonly unit: string | null;
  /** A building or an area. */
  readonly place: string;
  readonly deadline: CivilDate;
  /** Days past the deadline, or days to it. */
  readonly days: number;
};

export type BriefingCase = Omit<BriefingRow, 'deadline' | 'days'> & {
  readonly description: string;
  readonly foundOn: CivilDate;
  readonly deadline: CivilDate | null;
  readonly closedOn: CivilDate | null;
  /** 0: not overdue. */
  readonly overdueDays: number;
  readonly measure: string | null;
  readonly found: string | null;
  readonly rectified: string | null;
};

export function makeBriefing(source: BriefingSource): Briefing {
  const { overdue, dueSoon, cases, names, today, units, ...said } = source;
  const listOf = ({ items, total }: HazardPart) => ({
    rows: items.flatMap((hazard) => rowOf(hazard, { names, today })),
    total,
  });
  return {
    ...said,
    units: inOrder(units, 'rate'),
    overdue: listOf(overdue),
    dueSoon: listOf(dueSoon),
    cases: cases.map((chosen) => caseOf(chosen, { names, today })),
  };
}

type Context = { readonly names: PlaceNames; readonly today: CivilDate };

function rowOf(hazard: HazardRow, { names, today }: Context): BriefingRow[] {
  const { deadline } = hazard;
  if (deadline === null) return [];
  const days = Math.abs(daysBetween(deadline, today));
  return [{ ...thingOf(hazard, names), deadline, days }];
}

function caseOf({ hazard, found, rectified }: CaseSource, { names, today }: Context): BriefingCase {
  const { foundOn, deadline, closedOn, isOverdue, measure, description } = hazard;
  return {
    ...thingOf(hazard, names),
    description: maskPublicText(description),
    foundOn,
    deadline,
    closedOn,
    overdueDays: isOverdue && deadline !== null ? daysBetween(deadline, today) : 0,
    measure: measure && maskPublicText(measure),
    found,
    rectified,
  };
}

function thingOf(hazard: HazardRow, names: PlaceNames) {
  const { number, type, unit } = hazard;
  return {
    number,
    type,
    unit: unit === null ? null : (names.units.get(unit) ?? unit),
    place: placeOf(hazard, names),
  };
}

/** The building that it is in, else its area: what an office calls a place, never an address. */
export function placeOf({ building, area }: HazardRow, { buildings, areas }: PlaceNames): string {
  const name = building === null ? undefined : buildings.get(building);
  return maskPublicText(name || (areas.get(area) ?? ''));
}

function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOfDate(to) - dayOfDate(from);
}
