import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueRow } from './due-row.ts';
import css from './overview.module.css';

/** One hazard with a deadline in two lines: what and how late, where and who. */
export function DueLines({ row }: { row: DueRow }): ReactElement {
  const { t } = useTranslation();
  const { type, place, unit, overdueDays } = row;
  const isOverdue = overdueDays > 0;
  return (
    <>
      <div className={css.rowHead}>
        <span className={css.name}>{type}</span>
        <span className={css.days} data-overdue={isOverdue}>
          {daysOf(overdueDays)}
        </span>
      </div>
      <div className={css.rowMore}>
        <span className={css.name}>{place}</span>
        <span className={css.unit}>{unit ?? t('overview.unassigned')}</span>
      </div>
    </>
  );

  function daysOf(days: number): string {
    if (days > 0) return t('hazard.overdueDays', { count: days });
    return days === 0 ? t('overview.due.today') : t('overview.due.inDays', { count: -days });
  }
}
