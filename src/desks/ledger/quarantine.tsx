import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { quarantineQuery, replay } from '../../client/queries/device-tokens.ts';
import { formatInstant } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { quarantineReason } from './quarantine-reason.ts';
import { useTold } from './use-told.ts';

/** What came and could not be taken, newest first, with the reason; it can be taken once more. */
export function Quarantine(): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const kept = useInfiniteQuery(quarantineQuery());
  const reasonOf = (reason: string) => {
    const known = quarantineReason(reason);
    return t(`intake.reason.${known}`, { fault: reason });
  };
  const replaying = useTold(
    'quarantine',
    () => replay(),
    (done) => t('intake.replayed', done),
  );
  return (
    <QueryPart name={t('intake.quarantine')} query={kept} rows={2}>
      {({ pages }) => {
        const total = pages[0]?.total ?? 0;
        if (total === 0) return <EmptyNote sentence={t('intake.allTaken')} />;
        return (
          <>
            <p>
              {t('intake.waiting', { count: total })}{' '}
              <Button loading={replaying.isPending} onClick={() => replaying.mutate(undefined)}>
                {t('intake.replay')}
              </Button>
            </p>
            <ul aria-label={t('intake.quarantine')}>
              {pages.flatMap(({ items }) =>
                items.map(({ id, receivedAt, sender, reason, times }) => (
                  <li key={id}>
                    {[
                      formatInstant(receivedAt, language),
                      sender,
                      reasonOf(reason),
                      t('intake.times', { count: times }),
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </li>
                )),
              )}
            </ul>
            {kept.hasNextPage && (
              <Button type="link" onClick={() => void kept.fetchNextPage()}>
                {t('common.more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryPart>
  );
}
