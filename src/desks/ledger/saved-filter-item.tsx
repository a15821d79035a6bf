import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deleteFilter,
  renameFilter,
  restoreFilter,
  type SavedFilterRow,
  shareFilter,
} from '../../client/queries/saved-filters.ts';
import { readAgain } from '../../client/read-again.ts';
import { savedFilterLimits } from '../../domain/saved-filter.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './hazard-table-tools.module.css';

type SavedFilterItemProps = {
  readonly saved: SavedFilterRow;
  readonly mayShare: boolean;
  readonly onApply: () => void;
};

/** One kept filter: apply it, and for one's own another name, sharing, and away with it. */
export function SavedFilterItem({ saved, mayShare, onApply }: SavedFilterItemProps): ReactElement {
  const { t } = useTranslation();
  const [isRenaming, setRenaming] = useState(false);
  const { change, remove } = useFilterActs();
  const { id, name, isShared, isOwn, filter } = saved;
  const named = (key: 'apply' | 'rename' | 'share' | 'unshare' | 'remove') =>
    t(`hazard.saved.${key}Named`, { name });
  return (
    <li className={css.row}>
      {isRenaming ? (
        <RenameForm
          saved={saved}
          onRename={(next) => change.mutate(() => renameFilter({ id, name: next }))}
          onEnd={() => setRenaming(false)}
        />
      ) : (
        <Button disabled={filter === null} aria-label={named('apply')} onClick={onApply}>
          {name}
        </Button>
      )}
      {isShared && <span className={css.quiet}>{t('hazard.saved.shared')}</span>}
      {filter === null && <BrokenNote saved={saved} />}
      {isOwn && !isRenaming && (
        <>
          <Button type="text" aria-label={named('rename')} onClick={() => setRenaming(true)}>
            {t('hazard.saved.rename')}
          </Button>
          {mayShare && (
            <Button
              type="text"
              aria-label={named(isShared ? 'unshare' : 'share')}
              onClick={() => change.mutate(() => shareFilter({ id, isShared: !isShared }))}
            >
              {t(isShared ? 'hazard.saved.unshare' : 'hazard.saved.share')}
            </Button>
          )}
          <Button type="text" aria-label={named('remove')} onClick={() => remove.mutate(saved)}>
            {t('hazard.saved.remove')}
          </Button>
        </>
      )}
    </li>
  );
}

/** What is done with a filter, and what is told of it; what is deleted can be taken back from there. */
function useFilterActs() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const onSettled = () => readAgain(queryClient, 'saved_filter');
  const onError = (error: unknown) => void message.error(problemSentence(error, { t, language }));
  const change = useMutation({
    mutationFn: (act: () => Promise<SavedFilterRow>) => act(),
    onSettled,
    onError,
  });
  const remove = useMutation({
    mutationFn: deleteFilter,
    onSuccess: ({ id, name }) => {
      const undo = () => {
        message.destroy(id);
        change.mutate(() => restoreFilter({ id }));
      };
      void message.open({
        key: id,
        type: 'success',
        duration: 10,
        content: (
          <>
            {t('hazard.saved.removed', { name })}
            <Button type="link" onClick={undo}>
              {t('hazard.acts.undo')}
            </Button>
          </>
        ),
      });
    },
    onSettled,
    onError,
  });
  return { change, remove };
}

type RenameFormProps = {
  readonly saved: SavedFilterRow;
  readonly onRename: (name: string) => void;
  readonly onEnd: () => void;
};

function RenameForm({ saved, onRename, onEnd }: RenameFormProps): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState(saved.name);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const next = name.trim();
    if (next !== '' && next !== saved.name) onRename(next);
    onEnd();
  }
  return (
    <form className={css.row} onSubmit={submit} aria-label={t('hazard.saved.rename')}>
      <Input
        className={css.name ?? ''}
        aria-label={t('hazard.saved.newName')}
        maxLength={savedFilterLimits.nameLength}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onEnd()}
      />
      <Button htmlType="submit">{t('common.submit')}</Button>
      <Button type="text" onClick={onEnd}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}

/** Why a filter cannot be applied any more. */
function BrokenNote({ saved }: Pick<SavedFilterItemProps, 'saved'>): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span className={css.quiet}>
      {saved.faults
        .map(({ found, expected }) =>
          t('hazard.saved.broken', { found, expected: expected[language] }),
        )
        .join(' ')}
    </span>
  );
}
