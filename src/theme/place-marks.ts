import type { SiteStatus } from '../domain/charging-site.ts';
import type { Mark } from './marks.ts';

/** Places are neither good nor bad: one grey, told apart by shape. */
const tone = 'status-unknown';

const siteMarks: Record<SiteStatus, Mark> = {
  existing: { shape: 'square', tone },
  under_construction: { shape: 'dashed-ring', tone },
  planned: { shape: 'ring', tone },
  candidate: { shape: 'hatch', tone },
};

export function siteMark(status: SiteStatus): Mark {
  return siteMarks[status];
}

export function compoundMark(isOld: boolean): Mark {
  return { shape: isOld ? 'square' : 'ring', tone };
}

/** What is on record without a state of its own. */
export const recordMark: Mark = { shape: 'circle', tone };
