import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

export const matterSubjects = ['hazard', 'building', 'compound', 'site', 'task'] as const;
type MatterSubject = (typeof matterSubjects)[number];

/** 需协调事项: a matter lifted up, since those at hand cannot settle it (S0-P4, S2-P4). */
export type Matter = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string | null;
  /** What it arose from. */
  readonly subject: MatterSubject | null;
  readonly subjectId: string | null;
  readonly title: string;
  /** What is asked. */
  readonly request: string;
  /** The unit that asks. */
  readonly askedBy: string | null;
  /** The unit that is asked. */
  readonly askedOf: string | null;
  readonly raisedOn: CivilDate;
  readonly due: CivilDate | null;
  readonly decision: string | null;
  readonly decidedOn: CivilDate | null;
  readonly reply: string | null;
  readonly repliedOn: CivilDate | null;
};
