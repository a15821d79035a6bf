import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hazard } from '../../domain/hazard.ts';
import { hazardMark } from '../../theme/marks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import css from './ledger.module.css';

/** The names of the columns. Each row says its own status in words, so a reader needs no columns. */
export function HazardTableHead(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className={css.head} aria-hidden="true">
      <span>{t('hazard.number')}</span>
      <span>{t('hazard.statusTitle')}</span>
      <span>{t('hazard.type')}</span>
      <span data-column="wide">{t('hazard.categoryTitle')}</span>
      <span data-column="wide">{t('hazard.gradeTitle')}</span>
      <span>{t('area.title')}</span>
      <span data-column="wide">{t('hazard.unit')}</span>
      <span data-column="wide">{t('hazard.foundOn')}</span>
      <span>{t('hazard.deadline')}</span>
    </div>
  );
}

type HazardTableRowProps = {
  readonly hazard: Hazard & { readonly isOverdue: boolean };
  readonly areaName: string;
  readonly unitName: string;
};

export function HazardTableRow({ hazard, areaName, unitName }: HazardTableRowProps): ReactElement {
  const { t } = useTranslation();
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
      <span data-cell="area">{areaName}</span>
      <span data-column="wide" title={unitName}>
        {unitName}
      </span>
      <span data-column="wide">{hazard.foundOn}</span>
      <span data-cell="deadline">{hazard.deadline ?? ''}</span>
    </div>
  );
}
