import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/civil-date.ts';
import css from './campaign.module.css';
import { isBornOverdue } from './phase-plan.ts';

type DueDayProps = { readonly day: CivilDate | null; readonly issuedOn: CivilDate };

/** A day by which something is due; one that was past when the notice came says so. */
export function DueDay({ day, issuedOn }: DueDayProps): ReactElement {
  const { t } = useTranslation();
  if (day === null) return <span className={css.quiet}>{t('notice.noDue')}</span>;
  return (
    <>
      <time dateTime={day} className={css.day}>
        {day}
      </time>
      {isBornOverdue(day, issuedOn) && (
        <>
          {' '}
          <span className={css.tag} title={t('notice.bornOverdueHint')}>
            {t('notice.bornOverdue')}
          </span>
        </>
      )}
    </>
  );
}
