import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** 同意延期: the deadline moves; the one before, and its words, stay in the history. */
export function grantExtension(
  hazard: Hazard,
  today: CivilDate,
): Verdict<Hazard, 'no_extension_asked'> {
  const { extension } = hazard;
  if (extension?.grantedOn !== null) return refuse('no_extension_asked');
  return accept({
    ...hazard,
    deadline: extension.until,
    deadlineText: null,
    extension: { ...extension, grantedOn: today },
  });
}
