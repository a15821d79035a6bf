import type { CivilDate } from '../../domain/civil-date.ts';
import type { DayFigures } from '../../domain/hazard/figures-on.ts';
import type { HazardRow } from './apply-row.ts';
import type { HazardDensity } from './density-of-hazards.ts';
import type { HazardFilter } from './filter.ts';
import type { HazardGroups } from './group-hazards.ts';
import type { HazardHexagons } from './hexagons-of-hazards.ts';
import type { OutsideHazard } from './outside-hazards.ts';

/** What the page asks of the worker; `id` comes back with the answer. */
export type TableRequest =
  | { readonly kind: 'load'; readonly id: number; readonly bytes: ArrayBuffer }
  | { readonly kind: 'apply'; readonly row: HazardRow }
  | { readonly kind: 'query'; readonly id: number; readonly query: HazardTableQuery }
  | { readonly kind: 'hold'; readonly id: number; readonly queries: readonly HazardTableQuery[] }
  | { readonly kind: 'step'; readonly id: number; readonly days: FoundDays }
  | { readonly kind: 'letGo' };

/** First and last day of finding, a Monday and a Sunday; open where one is left out. */
export type FoundDays = Pick<HazardFilter, 'foundFrom' | 'foundTo'>;

export type HazardTableQuery = HazardFilter & {
  /** Left out: true. A list needs only the counts. */
  readonly withDensity?: boolean;
  /**
   * How fine the density is; left out: as fine as it gets. A quick one has at most 400 cells along
   * each side, and shows a hazard in the middle of its cell.
   */
  readonly densityDetail?: 'quick' | 'fine';
  /** H3 resolution, 0 to 11, of the counts by hexagon; left out: none are wanted. */
  readonly hexResolution?: number;
  /** The day as of which the groups are counted; left out: none are wanted. */
  readonly groupedOn?: CivilDate;
  /** Days as of which the same hazards are counted too; left out: none. */
  readonly figuresOn?: readonly CivilDate[];
  /** The day as of which those outside buildings are told one by one; left out: none are. */
  readonly outsideOn?: CivilDate;
};

export type TableReply =
  | { readonly kind: 'loaded'; readonly id: number; readonly total: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: HazardTableAnswer }
  | { readonly kind: 'held'; readonly id: number; readonly byteLength: number }
  | { readonly kind: 'stepped'; readonly id: number; readonly answers: readonly StepAnswer[] }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** What of an answer moves while a person drags the period; the rest waits for the full pass. */
export type StepAnswer = Pick<
  HazardTableAnswer,
  'total' | 'matching' | 'located' | 'density' | 'groups'
>;

export type HazardTableAnswer = {
  /** All hazards of the table. */
  readonly total: number;
  readonly matching: number;
  /** Of those that match, how many have a position. */
  readonly located: number;
  /** null while nothing in the table has a position, or when it was not asked for. */
  readonly density: HazardDensity | null;
  /** The same hazards counted by H3 cell; null when it was not asked for. */
  readonly hexagons: HazardHexagons | null;
  /** The same hazards counted by area, unit, type and day; null when it was not asked for. */
  readonly groups: HazardGroups | null;
  /** In the order of `figuresOn`; null when it was not asked for. */
  readonly days: readonly DayFigures[] | null;
  /** Those of the same hazards that are in no building; null when they were not asked for. */
  readonly outside: readonly OutsideHazard[] | null;
};
