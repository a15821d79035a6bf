import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type SavedFilterRow,
  savedFiltersQuery,
  saveFilter,
} from '../../client/queries/saved-filters.ts';
import { readAgain } from '../../client/read-again.ts';
import type { Action } from '../../domain/permission.ts';
import { savedFilterLimits } from '../../domain/saved-filter.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import css from './hazard-table-tools.module.css';
import { keptOf, viewOfKept } from './kept-filter.ts';
import type { LedgerView } from './ledger-view.ts';
import { SavedFilterItem } from './saved-filter-item.tsx';

type SavedFiltersProps = {
  readonly view: LedgerView;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  readonly actions: ReadonlySet<Action>;
};

/** Filters kept under a name: the one in sight can be added, each of the others applied. */
export function SavedFilters({ view, onViewChange, actions }: SavedFiltersProps): ReactElement {
  const { t } = useTranslation();
  const filters = useQuery(savedFiltersQuery());
  const apply = ({ filter }: SavedFilterRow) => {
    if (filter !== null) onViewChange(viewOfKept(filter));
  };
  return (
    <section className={css.part} aria-label={t('hazard.saved.open')}>
      <SaveForm view={view} />
      <QueryPart name={t('hazard.saved.open')} query={filters} rows={2}>
        {({ items: all }) => {
          // Whole views have a list of their own.
          const items = all.filter(({ search }) => search === null);
          return items.length === 0 ? (
            <EmptyNote sentence={t('hazard.saved.empty')} />
          ) : (
            <ul className={css.list}>
              {items.map((saved) => (
                <SavedFilterItem
                  key={saved.id}
                  saved={saved}
                  mayShare={actions.has('filter.share')}
                  onApply={() => apply(saved)}
                />
              ))}
            </ul>
          );
        }}
      </QueryPart>
    </section>
  );
}

function SaveForm({ view }: Pick<SavedFiltersProps, 'view'>): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const saving = useMutation({
    mutationFn: saveFilter,
    onSuccess: (saved) => {
      setName('');
      readAgain(queryClient, 'saved_filter');
      void message.success(t('hazard.saved.saved', { name: saved.name }));
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') saving.mutate({ name: name.trim(), filter: keptOf(view) });
  }
  return (
    <form onSubmit={submit} aria-label={t('hazard.saved.save')}>
      <div className={css.row}>
        <Input
          className={css.name ?? ''}
          aria-label={t('hazard.saved.name')}
          placeholder={t('hazard.saved.name')}
          maxLength={savedFilterLimits.nameLength}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button htmlType="submit" loading={saving.isPending} disabled={name.trim() === ''}>
          {t('hazard.saved.save')}
        </Button>
      </div>
      {saving.error !== null && <ProblemNote error={saving.error} />}
    </form>
  );
}
