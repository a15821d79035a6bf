import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** What somebody found, at a place that is known. */
export type HazardReport = Pick<
  Hazard,
  | 'id'
  | 'number'
  | 'area'
  | 'building'
  | 'compound'
  | 'position'
  | 'category'
  | 'type'
  | 'description'
  | 'source'
  | 'foundOn'
  | 'space'
  | 'checkItem'
  | 'finder'
  | 'priority'
> & {
  readonly grade: 'general' | 'ungraded';
  readonly measure: string | null;
  /** 立查立改: put right on the day it was found; it still waits for re-inspection. */
  readonly isFixedOnTheSpot: boolean;
  /** The district asks for a photo of what was done, which a report alone does not bring. */
  readonly lacksPhoto?: boolean;
};

/** 登记: a hazard that was found. */
export function reportHazard(
  { isFixedOnTheSpot, lacksPhoto = false, ...report }: HazardReport,
  today: CivilDate,
): Verdict<Hazard, 'found_in_future' | 'needs_a_measure' | 'needs_a_photo'> {
  if (report.foundOn > today) return refuse('found_in_future');
  if (isFixedOnTheSpot && report.measure === null) return refuse('needs_a_measure');
  if (isFixedOnTheSpot && lacksPhoto) return refuse('needs_a_photo');
  return accept({
    ...nothingYet,
    ...report,
    status: isFixedOnTheSpot ? 'rectified' : 'unassigned',
    rectifiedOn: isFixedOnTheSpot ? report.foundOn : null,
  });
}

const nothingYet = {
  placeText: null,
  determination: null,
  unit: null,
  deadline: null,
  deadlineText: null,
  closedOn: null,
  relapses: 0,
  relapsedOn: null,
  lookedBackOn: null,
  version: 0,
  rectifyingParty: null,
  supervisor: null,
  leader: null,
  fundsYuan: null,
  fundShares: [],
  plan: null,
  interimControl: null,
  extension: null,
} as const;
