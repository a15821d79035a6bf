import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictOf } from '../../client/conflict-of.ts';
import { type HazardRow, hazardQuery } from '../../client/queries/hazards.ts';
import { queryKeys } from '../../client/queries/keys.ts';
import { readAgain } from '../../client/read-again.ts';
import type { Action } from '../../domain/permission.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useToday } from '../../ui/clock.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { HazardConflict } from './hazard-conflict.tsx';
import { firstDraft } from './hazard-draft.ts';
import { type StepOrder, sendStep } from './hazard-orders.ts';
import { HazardStepForm } from './hazard-step-form.tsx';
import { type HazardStep, stepsFor } from './hazard-verbs.ts';
import css from './objects.module.css';

type HazardActionsProps = {
  readonly hazard: HazardRow;
  readonly actions: ReadonlySet<Action>;
};

/** A form that is open, and the hazard as it was seen: what changes meanwhile is told, not taken over. */
type OpenForm = { readonly step: HazardStep; readonly seen: HazardRow };

/** The next steps of a hazard as buttons; each opens the small form of what it needs. */
export function HazardActions({ hazard, actions }: HazardActionsProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const today = useToday();
  const [form, setForm] = useState<OpenForm | null>(null);
  const order = useMutation({
    mutationFn: sendStep,
    onSuccess: (after, { step }: StepOrder) => {
      setForm(null);
      if (after !== null) queryClient.setQueryData(hazardQuery(after.id).queryKey, after);
      readAgain(queryClient, 'hazard');
      if (step === 'refer') readAgain(queryClient, 'enforcement');
      void message.success(t(`hazard.done.${step}`));
    },
  });
  /** The form goes on where the step still applies; what was entered stays in it. */
  const look = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...hazardQuery(hazard.id), staleTime: 0 }),
    onSuccess: (now) => {
      order.reset();
      void queryClient.invalidateQueries({ queryKey: queryKeys.history });
      if (form === null) return;
      const stillApplies = stepsFor(now, actions).includes(form.step);
      setForm(stillApplies ? { ...form, seen: now } : null);
      if (!stillApplies) void message.info(t('hazard.conflict.gone'));
    },
    onError: (error) => void message.error(problemSentence(error, { t, language })),
  });
  const steps = stepsFor(hazard, actions);
  const conflict = conflictOf(order.error);

  function begin(step: HazardStep): void {
    order.reset();
    setForm(isDirect(step) ? null : { step, seen: hazard });
    if (isDirect(step)) order.mutate({ step, hazard, draft: firstDraft(step, hazard, today) });
  }

  function cancel(): void {
    order.reset();
    setForm(null);
  }

  if (steps.length === 0 && form === null) return <EmptyNote sentence={t('hazard.noAct')} />;
  return (
    <>
      <div className={css.verbs}>
        {steps.map((step, index) => (
          <Button
            key={step}
            type={index === 0 ? 'primary' : 'default'}
            aria-expanded={isDirect(step) ? undefined : form?.step === step}
            loading={order.isPending && order.variables.step === step}
            onClick={() => begin(step)}
          >
            {t(isReassignment(step, hazard) ? 'hazard.verb.reassign' : `hazard.verb.${step}`)}
          </Button>
        ))}
      </div>
      {form !== null && (
        <HazardStepForm
          key={form.step}
          step={form.step}
          hazard={form.seen}
          error={order.error}
          isPending={order.isPending}
          onSubmit={(draft) => order.mutate({ step: form.step, hazard: form.seen, draft })}
          onCancel={cancel}
        />
      )}
      {conflict !== null && <HazardConflict error={conflict} onLook={() => look.mutate()} />}
      {order.error !== null && conflict === null && <ProblemNote error={order.error} />}
    </>
  );
}

/** Asks for nothing. */
function isDirect(step: HazardStep): boolean {
  return step === 'start' || step === 'grant_extension';
}

function isReassignment(step: HazardStep, { status }: HazardRow): boolean {
  return step === 'assign' && status !== 'unassigned';
}
