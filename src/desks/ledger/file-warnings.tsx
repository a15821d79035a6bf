import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { qualityIssuesQuery } from '../../client/queries/quality-issues.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { PlaceBody } from './file-place.ts';
import css from './files.module.css';
import { issueFacts } from './quality-words.ts';

/** What of the place's records does not agree or is missing, above its sheets; nothing where all is well. */
export function FileWarnings({ place }: { place: PlaceBody }): ReactElement | null {
  const { t } = useTranslation();
  const issues = useInfiniteQuery(qualityIssuesQuery(place));
  if (issues.error !== null) {
    const retry = () => void issues.refetch();
    return <ProblemNote part={t('quality.title')} error={issues.error} onRetry={retry} />;
  }
  const found = issues.data?.pages.flatMap(({ items }) => items) ?? [];
  const rest = (issues.data?.pages[0]?.total ?? 0) - found.length;
  if (found.length === 0) return null;
  return (
    <section className={css.warnings} aria-label={t('file.warnings')}>
      <h3>{t('file.warnings')}</h3>
      <ul>
        {found.map((issue) => (
          <li key={issue.id}>
            <strong>{t(`quality.kind.${issue.kind}`)}</strong>{' '}
            {[issue.hazard === null ? '' : issue.subject.name, issueFacts(issue, t)]
              .filter((part) => part !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t('file.moreWarnings', { count: rest })}</p>}
    </section>
  );
}
