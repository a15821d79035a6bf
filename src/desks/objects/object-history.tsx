import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type HistoryEntity, historyQuery } from '../../client/queries/history.ts';
import { changeVerbKey } from '../../text/change-verb.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { TimeLine } from '../../ui/time-line.tsx';

type HistoryOf = {
  readonly entity: HistoryEntity;
  readonly id: string;
};

/** What happened to one object and who did it, from the change log. */
export function ObjectHistory({ entity, id }: HistoryOf): ReactElement {
  const { t } = useTranslation();
  const history = useInfiniteQuery(historyQuery({ entity, entityId: id }));
  return (
    <Section title={t('common.history')}>
      <QueryPart name={t('common.history')} query={history} rows={2}>
        {({ pages }) => {
          const changes = pages.flatMap((page) => page.items);
          if (changes.length === 0) return <EmptyNote sentence={t('common.historyEmpty')} />;
          const newestFirst = [...changes].reverse();
          return (
            <TimeLine
              entries={newestFirst.map((change) => {
                const verb = changeVerbKey(change.verb);
                return {
                  key: String(change.seq),
                  at: change.at,
                  what: verb === null ? change.verb : t(verb),
                  who: change.actorName,
                  reason: change.reason,
                };
              })}
            />
          );
        }}
      </QueryPart>
      {history.hasNextPage && (
        <Button type="link" onClick={() => void history.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Section>
  );
}
