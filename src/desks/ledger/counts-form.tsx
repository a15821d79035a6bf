import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setHouseholdCounts } from '../../client/queries/household-counts.ts';
import { readAgain } from '../../client/read-again.ts';
import { fewer, type ToldHouseholdCount } from '../../domain/household-count.ts';
import { numberOf } from './check-draft.ts';
import { type Draft, type DraftField, DraftForm } from './draft-form.tsx';
import type { FileContext } from './file-place.ts';
import { useSeenVersion } from './use-seen-version.ts';

export const countNames = [
  'households',
  'gasUsers',
  'notVisitedTwoYears',
  'groupRentals',
  'hardship',
  'elderly',
  'children',
  'disabled',
] as const;

type CountsFormProps = {
  readonly context: FileContext;
  readonly counts: (ToldHouseholdCount & { readonly version: number }) | null;
  readonly onDone: () => void;
};

/** Counts of homes and people. Only what was touched is sent: a small count that is not told stays. */
export function CountsForm({ context, counts, onDone }: CountsFormProps): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [first] = useState<Draft>(() => draftOf(counts));
  const [draft, setDraft] = useState<Draft>(first);
  const save = useMutation({
    mutationFn: (ifVersion: number) => {
      const touched = countNames.filter((name) => draft[name] !== first[name]);
      const said = Object.fromEntries(touched.map((name) => [name, numberOf(draft[name])]));
      return setHouseholdCounts({
        ...(counts !== null && { ifVersion }),
        body: { place: context.place, counts: said },
      });
    },
    onSuccess: () => {
      void message.success(t('file.counts.saved'));
      onDone();
    },
    onSettled: () => readAgain(queryClient, 'household_count'),
  });
  const seen = useSeenVersion(counts?.version ?? 0, save.error);
  const fields = countNames.map(
    (name): DraftField => ({
      name,
      label: labelOf(t(`households.${name}`), counts?.[name] === fewer),
      as: { kind: 'number', min: 0, max: 99_999 },
    }),
  );
  return (
    <DraftForm
      label={t('file.counts.edit')}
      fields={fields}
      draft={draft}
      onChange={setDraft}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate(seen)}
      onCancel={onDone}
    />
  );
}

function labelOf(name: string, isSmall: boolean): string {
  return isSmall ? `${name} (${fewer})` : name;
}

function draftOf(counts: ToldHouseholdCount | null): Draft {
  return Object.fromEntries(
    countNames.map((name) => {
      const count = counts?.[name] ?? null;
      return [name, count === null || count === fewer ? '' : String(count)];
    }),
  );
}
