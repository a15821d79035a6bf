import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { earliestDay, isEarlierDay } from './earlier-day.ts';
import css from './overview.module.css';

type SinceDayProps = {
  readonly since: CivilDate;
  readonly today: CivilDate;
  readonly onChange: (day: CivilDate) => void;
};

/** The earlier day that the figures are compared with, such as that of the last meeting. */
export function SinceDay({ since, today, onChange }: SinceDayProps): ReactElement {
  const { t } = useTranslation();
  return (
    <label className={css.since} title={t('overview.sinceHint')}>
      {t('overview.since')}
      <input
        type="date"
        value={since}
        min={earliestDay}
        max={addDays(today, -1)}
        onChange={({ target }) => isEarlierDay(target.value, today) && onChange(target.value)}
      />
    </label>
  );
}
