import type { TFunction } from 'i18next';
import type { Notice } from '../../client/queries/notices.ts';

type Amount = {
  readonly comparison: Notice['thresholds'][number]['comparison'];
  readonly value: number;
  /** null for a number of things that are named beside it. */
  readonly unit: string | null;
};

/** A number with its unit, and whether it is the least, the most or just that. */
export function amountOf({ comparison, value, unit }: Amount, t: TFunction): string {
  const amount = unit === null ? String(value) : `${value} ${unit}`;
  return comparison === 'exactly' ? amount : t(`notice.comparison.${comparison}`, { amount });
}
