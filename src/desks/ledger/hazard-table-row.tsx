import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { hazardMark } from '../../theme/marks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import css from './ledger.module.css';

type HazardTableRowProps = {
  readonly hazard: Hazard & { readonly isOverdue: boolean };
  readonly areaName: string;
  readonly unitName: string;
  readonly today: CivilDate;
};

export function HazardTableRow(props: HazardTableRowProps): ReactElement {
  const { hazard, areaName, unitName, today } = props;
  const { t } = useTranslation();
  const overdueDays =
    hazard.isOverdue && hazard.deadline !== null
      ? dayOfDate(today) - dayOfDate(hazard.deadline)
      : 0;
  const status = hazard.isOverdue ? t('hazard.overdue') : t(`hazard.status.${hazard.status}`);
  return (
    <div className={css.row}>
      <span className={css.quiet} data-cell="number">
        {hazard.number}
      </span>
      <span data-cell="status">
        <StatusMark mark={hazardMark(hazard)} label={status} />
      </span>
      <span data-cell="type" title={hazard.description}>
        {hazard.type}
      </span>
      <span data-column="wide">{t(`hazard.category.${hazard.category}`)}</span>
      <span data-column="wide">
        {hazard.grade === 'major' ? (
          <strong>{t('hazard.grade.major')}</strong>
        ) : (
          t(`hazard.grade.${hazard.grade}`)
        )}
      </span>
      <span data-column="wide">
        {hazard.priority !== null && t(`hazard.priority.${hazard.priority}`)}
      </span>
      <span data-cell="area">{areaName}</span>
      <span data-column="wide" title={unitName}>
        {unitName}
      </span>
      <span data-column="wide">{hazard.foundOn}</span>
      <span data-cell="deadline">{hazard.deadline ?? ''}</span>
      <span data-column="wide">
        {overdueDays > 0 && t('hazard.overdueDays', { count: overdueDays })}
      </span>
    </div>
  );
}

/** In the place of a row that is not read yet. */
export function LoadingRow(): ReactElement {
  const { t } = useTranslation();
  return <span className={css.quiet}>{t('hazard.rowLoading')}</span>;
}
