import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 认定: who found a hazard to be major, on what basis, when. */
type Determination = {
  readonly by: string;
  readonly basis: string;
  readonly on: CivilDate;
};

export type Grading =
  | { readonly grade: 'major'; readonly determination: Determination }
  | { readonly grade: 'general' | 'ungraded' };

/** Sets the grade; major only with its determination, which is kept in words as the ledgers have it. */
export function gradeHazard(
  hazard: Hazard,
  { grading, today }: { readonly grading: Grading; readonly today: CivilDate },
): Verdict<Hazard, 'already_closed' | 'determined_before_found' | 'determined_in_future'> {
  if (hazard.status === 'closed') return refuse('already_closed');
  switch (grading.grade) {
    case 'general':
    case 'ungraded':
      return accept({ ...hazard, grade: grading.grade, determination: null });
    case 'major': {
      const { determination } = grading;
      if (determination.on < hazard.foundOn) return refuse('determined_before_found');
      if (determination.on > today) return refuse('determined_in_future');
      return accept({ ...hazard, grade: 'major', determination: inWords(determination) });
    }
  }
}

function inWords({ by, basis, on }: Determination): string {
  return `认定单位：${by}；认定依据：${basis}；认定日期：${on}`;
}
