import { Skeleton } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from './problem-note.tsx';
import css from './query-part.module.css';

type QueryPartProps<Data> = {
  readonly name: string;
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  /** How many lines the skeleton has. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
};

/**
 * One part of the page that loads and fails by itself. What was read before stays in sight when
 * reading it again fails.
 */
export function QueryPart<Data>(props: QueryPartProps<Data>): ReactElement {
  const { name, query, rows = 3, children } = props;
  const problem =
    query.error === null ? null : (
      <ProblemNote part={name} error={query.error} onRetry={() => void query.refetch()} />
    );
  if (query.data !== undefined) {
    return (
      <>
        {problem}
        {children(query.data)}
      </>
    );
  }
  return problem ?? <LoadingRows name={name} rows={rows} />;
}

function LoadingRows({ name, rows }: { name: string; rows: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <output className={css.loading} aria-label={`${t('common.loading')} ${name}`}>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </output>
  );
}
