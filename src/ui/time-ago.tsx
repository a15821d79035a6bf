import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ageOf, formatInstant } from '../text/format.ts';
import { useLanguage } from '../text/use-language.ts';
import { useNow } from './clock.tsx';

const seconds = 1000;

/** How long something has lasted since an instant (UTC milliseconds), the instant itself on hover. */
export function TimeSpan({ since }: { since: number }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(seconds);
  return <time title={formatInstant(since, language)}>{spanText(now - since, t)}</time>;
}

export function agoText(spanMs: number, t: TFunction): string {
  const { unit, count } = ageOf(spanMs);
  switch (unit) {
    case 'seconds':
      return count === 0 ? t('time.justNow') : t('time.secondsAgo', { count });
    case 'minutes':
      return t('time.minutesAgo', { count });
    case 'hours':
      return t('time.hoursAgo', { count });
    case 'days':
      return t('time.daysAgo', { count });
  }
}

export function spanText(spanMs: number, t: TFunction): string {
  const { unit, count } = ageOf(spanMs);
  return t(`time.${unit}`, { count });
}
