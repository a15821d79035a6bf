import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amendBuilding, type BuildingFile } from '../../client/queries/buildings.ts';
import { amendCompound, type CompoundFile } from '../../client/queries/compounds.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import { readAgain } from '../../client/read-again.ts';
import { numberOf } from './check-draft.ts';
import { type Draft, type DraftField, DraftForm } from './draft-form.tsx';
import { useSeenVersion } from './use-seen-version.ts';

type BuildingFactsFormProps = { readonly building: BuildingFile; readonly onDone: () => void };

/** What the sheets say of a building; the watch list asks for a reason. */
export function BuildingFactsForm({ building, onDone }: BuildingFactsFormProps): ReactElement {
  const { t } = useTranslation();
  const upkeep = useUpkeepFields();
  const { id, version } = building;
  const [draft, setDraft] = useState<Draft>(() => ({
    hasPropertyManager: textOf(building.hasPropertyManager),
    managementUnit: building.managementUnit ?? '',
    maintenanceUnit: building.maintenanceUnit ?? '',
    isWatched: textOf(building.isWatched),
    reason: '',
  }));
  const yesOrNo = useYesOrNo();
  const isMoved = (draft.isWatched === 'yes') !== building.isWatched;
  const save = useSaving({ entity: 'building', version, onDone }, (ifVersion) =>
    amendBuilding({
      id,
      ifVersion,
      body: {
        facts: {
          hasPropertyManager: flagOf(draft.hasPropertyManager),
          managementUnit: draft.managementUnit || null,
          maintenanceUnit: draft.maintenanceUnit || null,
          isWatched: draft.isWatched === 'yes',
        },
        ...(isMoved && { reason: (draft.reason ?? '').trim() }),
      },
    }),
  );
  const watched = { ...yesOrNo, isOptional: false };
  const fields: readonly DraftField[] = [
    { name: 'hasPropertyManager', label: t('object.hasPropertyManager'), as: yesOrNo },
    ...upkeep,
    { name: 'isWatched', label: t('building.isWatched'), as: watched },
    ...(isMoved ? [reasonField(t('file.watchReason'))] : []),
  ];
  return (
    <DraftForm
      label={t('file.facts.edit')}
      fields={fields}
      draft={draft}
      onChange={setDraft}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onCancel={onDone}
    />
  );
}

type CompoundFactsFormProps = { readonly compound: CompoundFile; readonly onDone: () => void };

/** How a compound is kept up and renewed, what is planned for it and what it reported (S3-E5, S3-R2, S3-R6, S0-T3). */
export function CompoundFactsForm({ compound, onDone }: CompoundFactsFormProps): ReactElement {
  const { t } = useTranslation();
  const upkeep = useUpkeepFields();
  const yesOrNo = useYesOrNo();
  const { id, version } = compound;
  const [draft, setDraft] = useState<Draft>(() => ({
    hasPropertyManager: textOf(compound.hasPropertyManager),
    hasOwnersCommittee: textOf(compound.hasOwnersCommittee),
    hasMaintenanceFund: textOf(compound.hasMaintenanceFund),
    managementUnit: compound.managementUnit ?? '',
    maintenanceUnit: compound.maintenanceUnit ?? '',
    renewalYear: String(compound.renewalYear ?? ''),
    wasRenewed: textOf(compound.wasRenewed),
    ...sheetDraft(compound),
  }));
  const save = useSaving({ entity: 'compound', version, onDone }, (ifVersion) =>
    amendCompound({
      id,
      ifVersion,
      body: {
        facts: {
          hasPropertyManager: flagOf(draft.hasPropertyManager),
          hasOwnersCommittee: flagOf(draft.hasOwnersCommittee),
          hasMaintenanceFund: flagOf(draft.hasMaintenanceFund),
          managementUnit: draft.managementUnit || null,
          maintenanceUnit: draft.maintenanceUnit || null,
          renewalYear: numberOf(draft.renewalYear),
          wasRenewed: flagOf(draft.wasRenewed),
          ...sheetOf(draft),
        },
      },
    }),
  );
  const fields: readonly DraftField[] = [
    { name: 'hasPropertyManager', label: t('object.hasPropertyManager'), as: yesOrNo },
    { name: 'hasOwnersCommittee', label: t('compound.ownersCommittee'), as: yesOrNo },
    { name: 'hasMaintenanceFund', label: t('compound.maintenanceFund'), as: yesOrNo },
    ...upkeep,
    {
      name: 'renewalYear',
      label: t('compound.renewalYear'),
      as: { kind: 'number', min: 1990, max: 2100 },
    },
    { name: 'wasRenewed', label: t('compound.wasRenewed'), as: yesOrNo },
    ...useSheetFields(),
  ];
  return (
    <DraftForm
      label={t('file.facts.edit')}
      fields={fields}
      draft={draft}
      onChange={setDraft}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onCancel={onDone}
    />
  );
}

/** What is planned for a compound, and its own numbers for the situation table. */
function useSheetFields(): readonly DraftField[] {
  const { t } = useTranslation();
  const yesOrNo = useYesOrNo();
  const plan = { kind: 'prose', minRows: 2, maxLength: 2000 } as const;
  const number = { kind: 'number', min: 0, max: 99_999 } as const;
  return [
    { name: 'plan', label: t('compound.plan'), as: plan },
    { name: 'planDue', label: t('compound.planDue'), as: { kind: 'day' } },
    { name: 'isFireAccessBlocked', label: t('compound.fireAccessBlocked'), as: yesOrNo },
    { name: 'accessPlan', label: t('compound.accessPlan'), as: plan },
    { name: 'reportedHazards', label: t('compound.reportedHazards'), as: number },
    { name: 'reportedRectified', label: t('compound.reportedRectified'), as: number },
    { name: 'remarks', label: t('compound.remarks'), as: { kind: 'prose', minRows: 1 } },
  ];
}

function sheetDraft(compound: CompoundFile): Draft {
  return {
    plan: compound.plan ?? '',
    planDue: compound.planDue ?? '',
    isFireAccessBlocked: textOf(compound.isFireAccessBlocked),
    accessPlan: compound.accessPlan ?? '',
    reportedHazards: String(compound.reportedHazards ?? ''),
    reportedRectified: String(compound.reportedRectified ?? ''),
    remarks: compound.remarks ?? '',
  };
}

function sheetOf(draft: Draft) {
  const said = (text: string | undefined) => text?.trim() || null;
  return {
    plan: said(draft.plan),
    planDue: said(draft.planDue),
    isFireAccessBlocked: flagOf(draft.isFireAccessBlocked),
    accessPlan: said(draft.accessPlan),
    reportedHazards: numberOf(draft.reportedHazards),
    reportedRectified: numberOf(draft.reportedRectified),
    remarks: said(draft.remarks),
  };
}

type Saving = {
  readonly entity: 'building' | 'compound';
  readonly version: number;
  readonly onDone: () => void;
};

function useSaving(
  { entity, version, onDone }: Saving,
  mutationFn: (ifVersion: number) => Promise<unknown>,
) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn,
    onSuccess: () => {
      void message.success(t('file.facts.saved'));
      onDone();
    },
    onSettled: () => readAgain(queryClient, entity),
  });
  const seen = useSeenVersion(version, error);
  return { error, isPending, mutate: () => mutate(seen) };
}

/** The two units that keep up the shared facilities. */
function useUpkeepFields(): readonly DraftField[] {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery());
  const choices = (units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const as = { kind: 'choice', choices, isOptional: true, isLoading: units.isPending } as const;
  return [
    { name: 'managementUnit', label: t('object.managementUnit'), as },
    { name: 'maintenanceUnit', label: t('object.maintenanceUnit'), as },
  ];
}

function useYesOrNo() {
  const { t } = useTranslation();
  const choices = [
    { value: 'yes', label: t('common.yes') },
    { value: 'no', label: t('common.no') },
  ];
  return { kind: 'choice', choices, isOptional: true, hasSearch: false } as const;
}

function reasonField(label: string): DraftField {
  return { name: 'reason', label, isNeeded: true, as: { kind: 'prose', minRows: 1 } };
}

function textOf(flag: boolean | null): string {
  if (flag === null) return '';
  return flag ? 'yes' : 'no';
}

function flagOf(text: string | undefined): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}
