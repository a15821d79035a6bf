import type { TFunction } from 'i18next';
import type { HazardDetails } from '../domain/hazard-details.ts';
import { formatCount, joinWords } from './format.ts';
import type { Language } from './language.ts';

type Speaking = { readonly t: TFunction; readonly language: Language };

/** Who bears the funds of a hazard and how much each; null where nobody has said (S3-R7). */
export function sharesInWords(
  { fundShares }: Pick<HazardDetails, 'fundShares'>,
  { t, language }: Speaking,
): string | null {
  if (fundShares.length === 0) return null;
  const words = fundShares.map(({ source, yuan }) =>
    t('hazard.fundShare', {
      source: t(`hazard.fundSource.${source}`),
      amount: formatCount(yuan, language),
    }),
  );
  return joinWords(words, language);
}
