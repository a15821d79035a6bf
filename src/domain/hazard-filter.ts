import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';
import { hazardCategories, hazardGrades, hazardSources, hazardStatuses } from './hazard.ts';
import { priorities, rectifyingParties } from './hazard-details.ts';
import { spaces } from './inspection.ts';
import type { Bbox } from './position.ts';

/** The words by which hazards are narrowed, any of several. */
export const hazardWords = {
  status: hazardStatuses,
  category: hazardCategories,
  grade: hazardGrades,
  priority: priorities,
  source: hazardSources,
  space: spaces,
  rectifyingParty: rectifyingParties,
} as const;
export type HazardWord = keyof typeof hazardWords;

/**
 * What a hazard either is or is not on the day of the question. Where nobody has said whether there
 * is a property manager, it is neither managed nor unmanaged.
 */
export const hazardFlags = [
  'isOverdue',
  'isLocated',
  'hasControl',
  'isExtensionAsked',
  'hasRelapsed',
  'isInOldCompound',
  'isWatched',
  'isManaged',
  'isUnmanaged',
] as const;
export type HazardFlag = (typeof hazardFlags)[number];

/** Those that hold on every day, in the order of their bits where hazards are kept as columns. */
export const lastingFlags = [
  'hasControl',
  'isExtensionAsked',
  'hasRelapsed',
  'isInOldCompound',
  'isWatched',
  'isManaged',
  'isUnmanaged',
] as const satisfies readonly HazardFlag[];

/** What hazards are narrowed by wherever they are listed, counted or drawn; what is left out does not restrict. */
export type HazardCriteria = {
  readonly [Name in HazardWord]?: readonly (typeof hazardWords)[Name][number][];
} & { readonly [Flag in HazardFlag]?: boolean } & {
  /** With everything inside it. */
  readonly area?: AreaCode;
  /** The responsible unit, by id. */
  readonly unit?: string;
  /** First and last day on which it was found, both included. */
  readonly foundFrom?: CivilDate;
  readonly foundTo?: CivilDate;
  /** First and last day of its deadline, both included. */
  readonly deadlineFrom?: CivilDate;
  readonly deadlineTo?: CivilDate;
  /** Open, and due from today to so many days ahead. */
  readonly dueWithinDays?: number;
  readonly bbox?: Bbox;
};

/** What a list of hazards can be sorted by. */
export const hazardSorts = [
  'found',
  'number',
  'deadline',
  'overdue',
  'status',
  'grade',
  'priority',
  'unit',
  'area',
] as const;
export type HazardSort = (typeof hazardSorts)[number];

export const sortDirections = ['asc', 'desc'] as const;
export type SortDirection = (typeof sortDirections)[number];

/** What a person looks for first: the newest, the worst, the earliest. */
export const usualDirection: Record<HazardSort, SortDirection> = {
  found: 'desc',
  number: 'desc',
  deadline: 'asc',
  overdue: 'desc',
  status: 'asc',
  grade: 'asc',
  priority: 'asc',
  unit: 'asc',
  area: 'asc',
};

export const oppositeDirection = { asc: 'desc', desc: 'asc' } as const;

/** How far ahead a deadline is asked for. */
export const mostDueDays = 366;
