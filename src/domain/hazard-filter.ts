import { hazardCategories, hazardGrades, hazardSources, hazardStatuses } from './hazard.ts';
import { priorities, rectifyingParties } from './hazard-details.ts';
import { spaces } from './inspection.ts';

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

/** What a hazard either is or is not on the day of the question. */
export const hazardFlags = [
  'isOverdue',
  'isLocated',
  'hasControl',
  'isExtensionAsked',
  'hasRelapsed',
  'isInOldCompound',
  'isWatched',
] as const;
export type HazardFlag = (typeof hazardFlags)[number];

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
