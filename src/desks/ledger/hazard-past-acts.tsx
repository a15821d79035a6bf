import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actsQuery, type undoHazardAct } from '../../client/queries/hazard-acts.ts';
import { formatCount, formatInstant } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { UndoAct } from './hazard-act-undo.tsx';
import css from './hazard-table-tools.module.css';

/** Past acts, newest first, each of which can be taken back as a whole. */
export function PastHazardActs(): ReactElement {
  const { t } = useTranslation();
  const acts = useInfiniteQuery(actsQuery());
  return (
    <section aria-label={t('hazard.acts.past')}>
      <h3>{t('hazard.acts.past')}</h3>
      <QueryPart name={t('hazard.acts.past')} query={acts} rows={1}>
        {({ pages }) => {
          const past = pages.flatMap((page) => page.items);
          if (past.length === 0) return <EmptyNote sentence={t('hazard.acts.pastEmpty')} />;
          return (
            <ul>
              {past.map((act) => (
                <PastActItem key={act.id} act={act} />
              ))}
            </ul>
          );
        }}
      </QueryPart>
      {acts.hasNextPage && (
        <Button type="link" onClick={() => void acts.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}

type PastActItemProps = { readonly act: Awaited<ReturnType<typeof undoHazardAct>> };

function PastActItem({ act }: PastActItemProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = (number: number) => formatCount(number, language);
  return (
    <li className={css.row}>
      <span>{t(`hazard.verb.${act.verb}`)}</span>
      <span className={css.quiet}>
        {t('import.by', { actor: act.actorName, at: formatInstant(act.at, language) })}
        {' · '}
        {t('hazard.acts.pastCounts', { done: count(act.done), skipped: count(act.skipped) })}
      </span>
      {act.undoneAt === null ? (
        <UndoAct id={act.id} />
      ) : (
        <span className={css.quiet}>{t('hazard.acts.undone')}</span>
      )}
    </li>
  );
}
