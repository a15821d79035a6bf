import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { importsQuery, undo } from '../../client/queries/imports.ts';
import { formatCount, formatInstant } from '../../text/format.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import css from './import.module.css';

type PastImportsProps = { readonly mayUndo: boolean; readonly onUndone: (batch: string) => void };

/** Past imports, newest first, each of which can be taken back as a whole. */
export function PastImports({ mayUndo, onUndone }: PastImportsProps): ReactElement {
  const { t } = useTranslation();
  const imports = useInfiniteQuery(importsQuery());
  return (
    <section className={css.card} aria-label={t('import.past')}>
      <h2>{t('import.past')}</h2>
      <QueryPart name={t('import.past')} query={imports}>
        {({ pages }) => {
          const batches = pages.flatMap((page) => page.items);
          if (batches.length === 0) return <EmptyNote sentence={t('import.pastEmpty')} />;
          return (
            <ul>
              {batches.map((batch) => (
                <BatchItem key={batch.id} batch={batch} mayUndo={mayUndo} onUndone={onUndone} />
              ))}
            </ul>
          );
        }}
      </QueryPart>
      {imports.hasNextPage && (
        <Button type="link" onClick={() => void imports.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}

type Batch = Awaited<ReturnType<typeof undo>>;

function BatchItem({ batch, mayUndo, onUndone }: PastImportsProps & { batch: Batch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const undoing = useMutation({
    mutationFn: undo,
    onSuccess: () => {
      onUndone(batch.id);
      void message.success(t('import.undoneMessage', { file: batch.fileName }));
    },
    onError: (error) => void message.error(problemSentence(error, { t, language })),
  });
  const count = (number: number) => formatCount(number, language);
  return (
    <li className={css.batch}>
      <div className={css.batchText}>
        <div>
          {t(`import.kind.${batch.kind}`)} · {batch.fileName}
        </div>
        <div className={css.quiet}>
          {t('import.by', { actor: batch.actorName, at: formatInstant(batch.at, language) })}
          {' · '}
          {t('import.counts', {
            created: count(batch.created),
            updated: count(batch.updated),
            refused: count(batch.refused),
          })}
        </div>
      </div>
      {batch.undoneAt !== null && <span className={css.quiet}>{t('import.undone')}</span>}
      {batch.undoneAt === null && mayUndo && (
        <Popconfirm
          title={t('import.undoTitle')}
          description={t('import.undoBody')}
          okText={t('import.undo')}
          cancelText={t('common.cancel')}
          onConfirm={() => undoing.mutate({ id: batch.id })}
        >
          <Button loading={undoing.isPending}>{t('import.undo')}</Button>
        </Popconfirm>
      )}
    </li>
  );
}
