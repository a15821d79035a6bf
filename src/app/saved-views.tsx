import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Popover } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedFiltersQuery, saveFilter } from '../client/queries/saved-filters.ts';
import { readAgain } from '../client/read-again.ts';
import { keptOf } from '../desks/ledger/kept-filter.ts';
import { SavedFilterItem } from '../desks/ledger/saved-filter-item.tsx';
import { savedFilterLimits } from '../domain/saved-filter.ts';
import { EmptyNote } from '../ui/empty-note.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { QueryPart } from '../ui/query-part.tsx';
import { desks } from './desk-list.ts';
import css from './export-menu.module.css';
import { useShell } from './shell-context.ts';
import { type View, writeView } from './view.ts';

/** Views kept under a name: list, layers, camera and filter as they were, by days that move along. */
export function SavedViews({ view }: { readonly view: View }): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="right"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      content={() => <ViewList view={view} onDone={() => setOpen(false)} />}
    >
      <Button size="small">{t('overview.views.open')}</Button>
    </Popover>
  );
}

type ViewListProps = { readonly view: View; readonly onDone: () => void };

function ViewList({ view, onDone }: ViewListProps): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actions } = useShell();
  const filters = useQuery(savedFiltersQuery());
  return (
    <section className={css.forms} aria-label={t('overview.views.open')}>
      <SaveForm view={view} />
      <QueryPart name={t('overview.views.open')} query={filters} rows={2}>
        {({ items }) => {
          const views = items.flatMap((saved) =>
            saved.search === null ? [] : [{ saved, search: saved.search }],
          );
          if (views.length === 0) return <EmptyNote sentence={t('overview.views.empty')} />;
          return (
            <ul>
              {views.map(({ saved, search }) => (
                <SavedFilterItem
                  key={saved.id}
                  saved={saved}
                  mayShare={actions.has('filter.share')}
                  onApply={() => {
                    onDone();
                    void navigate({ to: desks.overview.path, search });
                  }}
                />
              ))}
            </ul>
          );
        }}
      </QueryPart>
    </section>
  );
}

function SaveForm({ view }: { readonly view: View }): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const saving = useMutation({
    mutationFn: saveFilter,
    onSuccess: (saved) => {
      setName('');
      readAgain(queryClient, 'saved_filter');
      void message.success(t('overview.views.saved', { name: saved.name }));
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    saving.mutate({ name: name.trim(), filter: keptOf(view), search: searchToKeep(view) });
  }
  return (
    <form onSubmit={submit} aria-label={t('overview.views.save')} className={css.forms}>
      <Input
        aria-label={t('overview.views.name')}
        placeholder={t('overview.views.name')}
        maxLength={savedFilterLimits.nameLength}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button htmlType="submit" loading={saving.isPending} disabled={name.trim() === ''}>
        {t('overview.views.save')}
      </Button>
      {saving.error !== null && <ProblemNote error={saving.error} />}
    </form>
  );
}

/** All that the address holds, but for the object that is open: it may be gone tomorrow. */
function searchToKeep(view: View): Record<string, string> {
  const stated = Object.entries(writeView({ ...view, open: null })).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(stated);
}
