import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPremises, amendPremises, type PremisesRow } from '../../client/queries/premises.ts';
import { readAgain } from '../../client/read-again.ts';
import { userClasses } from '../../domain/device.ts';
import {
  gasSupplies,
  type PremisesKind,
  premisesKinds,
  spaceOfUser,
} from '../../domain/premises.ts';
import { numberOf } from './check-draft.ts';
import { type Draft, type DraftField, DraftForm } from './draft-form.tsx';
import type { FileContext } from './file-place.ts';
import { useSeenVersion } from './use-seen-version.ts';

type UserFormProps = {
  readonly context: FileContext;
  /** null: one more. */
  readonly premises: PremisesRow | null;
  readonly onDone: () => void;
};

/** What is said of a user: its name or number, its kind, its floor and its gas. */
export function UserForm({ context, premises, onDone }: UserFormProps): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => draftOf(premises));
  const fields = useUserFields(kindOf(draft));
  const save = useMutation({
    mutationFn: (ifVersion: number) => saveUser({ context, premises, ifVersion }, draft),
    onSuccess: () => {
      void message.success(t('file.user.saved'));
      onDone();
    },
    onSettled: () => readAgain(queryClient, 'premises'),
  });
  const seen = useSeenVersion(premises?.version ?? 0, save.error);
  return (
    <DraftForm
      label={t(premises === null ? 'file.user.add' : 'file.user.edit')}
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

/** What is no home may have been set up by a standard of its own (S3-R3). */
function useUserFields(kind: PremisesKind | null): readonly DraftField[] {
  const { t } = useTranslation();
  const kinds = premisesKinds.map((value) => ({ value, label: t(`premises.kind.${value}`) }));
  const gas = gasSupplies.map((value) => ({ value, label: t(`premises.gasSupply.${value}`) }));
  const classes = userClasses.map((value) => ({ value, label: t(`device.userClass.${value}`) }));
  return [
    { name: 'name', label: t('file.user.name'), isNeeded: true, as: { kind: 'prose', minRows: 1 } },
    {
      name: 'kind',
      label: t('file.user.kind'),
      isNeeded: true,
      as: { kind: 'choice', choices: kinds },
    },
    {
      name: 'entrance',
      label: t('file.user.entrance'),
      as: { kind: 'prose', minRows: 1, maxLength: 20 },
    },
    { name: 'floor', label: t('file.user.floor'), as: { kind: 'number', min: -9, max: 200 } },
    {
      name: 'gasSupply',
      label: t('file.user.gas'),
      as: { kind: 'choice', choices: gas, isOptional: true, hasSearch: false },
    },
    {
      name: 'userClass',
      label: t('file.user.class'),
      as: { kind: 'choice', choices: classes, isOptional: true, hasSearch: false },
    },
    ...(isHome(kind)
      ? []
      : ([
          {
            name: 'setUpYear',
            label: t('file.user.setUpYear'),
            as: { kind: 'number', min: 1900, max: 2100 },
          },
          {
            name: 'standard',
            label: t('file.user.standard'),
            as: { kind: 'prose', minRows: 1, maxLength: 100 },
          },
        ] as const)),
  ];
}

function kindOf(draft: Draft): PremisesKind | null {
  return premisesKinds.find((kind) => kind === draft.kind) ?? null;
}

function isHome(kind: PremisesKind | null): boolean {
  return kind === null || spaceOfUser(kind) === 'household_user';
}

function draftOf(premises: PremisesRow | null): Draft {
  return {
    name: premises?.name ?? '',
    kind: premises?.kind ?? '',
    entrance: premises?.entrance ?? '',
    floor: String(premises?.floor ?? ''),
    gasSupply: premises?.gasSupply ?? '',
    userClass: premises?.userClass ?? '',
    setUpYear: String(premises?.setUpYear ?? ''),
    standard: premises?.standard ?? '',
  };
}

type Saving = Pick<UserFormProps, 'context' | 'premises'> & { readonly ifVersion: number };

function saveUser(
  { context: { place }, premises, ifVersion }: Saving,
  draft: Draft,
): Promise<PremisesRow> {
  const kind = kindOf(draft) ?? 'other';
  const said = {
    name: (draft.name ?? '').trim(),
    entrance: draft.entrance?.trim() || null,
    kind,
    floor: numberOf(draft.floor),
    gasSupply: gasSupplies.find((supply) => supply === draft.gasSupply) ?? null,
    userClass: userClasses.find((known) => known === draft.userClass) ?? null,
    setUpYear: isHome(kind) ? null : numberOf(draft.setUpYear),
    standard: isHome(kind) ? null : draft.standard?.trim() || null,
  };
  if (premises === null) return addPremises({ ...said, place });
  return amendPremises({ id: premises.id, ifVersion, body: { amendment: said } });
}
