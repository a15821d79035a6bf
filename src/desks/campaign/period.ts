import type { TFunction } from 'i18next';
import type { CivilDate } from '../../domain/civil-date.ts';

type Period = { readonly from: CivilDate | null; readonly to: CivilDate | null };

/** A period in words; each of its ends may be unsaid. */
export function periodOf({ from, to }: Period, t: TFunction): string {
  if (from !== null && to !== null) return t('notice.periodOf', { from, to });
  if (from !== null) return t('notice.periodFrom', { from });
  return to === null ? t('notice.noPeriod') : t('notice.periodTo', { to });
}
