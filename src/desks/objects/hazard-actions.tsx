import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assignHazard,
  closeHazard,
  hazardQuery,
  rectifyHazard,
  relapseHazard,
  returnHazard,
  startRectification,
} from '../../client/queries/hazards.ts';
import { queryKeys } from '../../client/queries/keys.ts';
import { addDays, type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import type { Hazard } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';
import { useNow } from '../../ui/clock.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { type HazardVerb, hazardVerbs } from './hazard-verbs.ts';
import css from './objects.module.css';
import { UnitSelect } from './unit-select.tsx';

type Order =
  | { readonly verb: 'start' }
  | {
      readonly verb: 'assign';
      readonly unit: string;
      readonly deadline: CivilDate;
      readonly measure: string | null;
    }
  | { readonly verb: 'rectify'; readonly on: CivilDate; readonly measure: string | null }
  | { readonly verb: 'close'; readonly on: CivilDate }
  | { readonly verb: 'return' | 'relapse'; readonly reason: string };

type HazardActionsProps = {
  readonly hazard: Hazard;
  readonly actions: ReadonlySet<Action>;
};

/** The next steps of a hazard as buttons; each opens the small form of what it needs. */
export function HazardActions({ hazard, actions }: HazardActionsProps): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [form, setForm] = useState<HazardVerb | null>(null);
  const order = useMutation({
    mutationFn: (next: Order) => carryOut(hazard.id, next),
    onSuccess: (after, { verb }) => {
      setForm(null);
      queryClient.setQueryData(hazardQuery(hazard.id).queryKey, after);
      for (const queryKey of [
        [...queryKeys.hazards, 'list'],
        queryKeys.buildings,
        queryKeys.areas,
        queryKeys.history,
      ]) {
        void queryClient.invalidateQueries({ queryKey });
      }
      void message.success(t(`hazard.done.${verb}`));
    },
  });
  const verbs = hazardVerbs(hazard.status, actions);
  if (verbs.length === 0) return <EmptyNote sentence={t('hazard.noAct')} />;
  const isAssigned = hazard.status !== 'unassigned';
  return (
    <>
      <div className={css.verbs}>
        {verbs.map((verb, index) => (
          <Button
            key={verb}
            type={index === 0 ? 'primary' : 'default'}
            aria-expanded={verb === 'start' ? undefined : form === verb}
            loading={order.isPending && order.variables.verb === verb}
            onClick={() => (verb === 'start' ? order.mutate({ verb }) : setForm(verb))}
          >
            {t(verb === 'assign' && isAssigned ? 'hazard.verb.reassign' : `hazard.verb.${verb}`)}
          </Button>
        ))}
      </div>
      {form !== null && form !== 'start' && (
        <OrderForm
          key={form}
          verb={form}
          hazard={hazard}
          isPending={order.isPending}
          onOrder={order.mutate}
        />
      )}
      {order.error !== null && <ProblemNote error={order.error} />}
    </>
  );
}

function carryOut(id: string, order: Order): Promise<Hazard & { isOverdue: boolean }> {
  switch (order.verb) {
    case 'start':
      return startRectification({ id });
    case 'assign':
      return assignHazard({
        id,
        unit: order.unit,
        deadline: order.deadline,
        measure: order.measure,
      });
    case 'rectify':
      return rectifyHazard({ id, on: order.on, measure: order.measure });
    case 'close':
      return closeHazard({ id, on: order.on });
    case 'return':
      return returnHazard({ id, reason: order.reason });
    case 'relapse':
      return relapseHazard({ id, reason: order.reason });
  }
}

type FormVerb = Exclude<HazardVerb, 'start'>;

type OrderFormProps = {
  readonly verb: FormVerb;
  readonly hazard: Hazard;
  readonly isPending: boolean;
  readonly onOrder: (order: Order) => void;
};

type Draft = {
  readonly unit: string | null;
  readonly day: CivilDate;
  readonly measure: string;
  readonly reason: string;
};

/** A usual term; the person sets another where the notice says so. */
const usualDays = 30;
const minuteMs = 60_000;

function OrderForm({ verb, hazard, isPending, onOrder }: OrderFormProps): ReactElement {
  const { t } = useTranslation();
  const today = civilDateOf(useNow(minuteMs));
  const [draft, setDraft] = useState<Draft>({
    unit: hazard.unit,
    day: verb === 'assign' ? (hazard.deadline ?? addDays(today, usualDays)) : today,
    measure: hazard.measure ?? '',
    reason: '',
  });
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const asks = fieldsOf(verb);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const next = orderOf(verb, draft);
    if (next.ok) onOrder(next.order);
    else setProblem(next.problem);
  }
  const problemOf = (field: FormProblem) => {
    if (problem !== field) return null;
    return t(problemKey[field]);
  };
  return (
    <form className={css.form} aria-label={t(`hazard.verb.${verb}`)} onSubmit={submit}>
      {asks.unit && (
        <Field label={t('hazard.unit')} problem={problemOf('unit')}>
          {(control) => (
            <UnitSelect
              control={control}
              unit={draft.unit}
              onChange={(unit) => setDraft({ ...draft, unit })}
            />
          )}
        </Field>
      )}
      {asks.day !== null && (
        <Field label={t(asks.day)} problem={problemOf('day')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.day}
              onChange={(event) => setDraft({ ...draft, day: event.target.value })}
            />
          )}
        </Field>
      )}
      {asks.measure && (
        <Field label={t('hazard.measure')}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={500}
              value={draft.measure}
              onChange={(event) => setDraft({ ...draft, measure: event.target.value })}
            />
          )}
        </Field>
      )}
      {asks.reason && (
        <Field label={t('hazard.reason')} problem={problemOf('reason')}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={500}
              value={draft.reason}
              onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
            />
          )}
        </Field>
      )}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('common.submit')}
      </Button>
    </form>
  );
}

type Asks = {
  readonly unit: boolean;
  readonly day: 'hazard.deadline' | 'hazard.rectifiedOn' | 'hazard.closedOn' | null;
  readonly measure: boolean;
  readonly reason: boolean;
};

function fieldsOf(verb: FormVerb): Asks {
  switch (verb) {
    case 'assign':
      return { unit: true, day: 'hazard.deadline', measure: true, reason: false };
    case 'rectify':
      return { unit: false, day: 'hazard.rectifiedOn', measure: true, reason: false };
    case 'close':
      return { unit: false, day: 'hazard.closedOn', measure: false, reason: false };
    case 'return':
    case 'relapse':
      return { unit: false, day: null, measure: false, reason: true };
  }
}

type FormProblem = 'unit' | 'day' | 'reason';

const problemKey = {
  unit: 'hazard.needUnit',
  day: 'hazard.needDate',
  reason: 'hazard.needReason',
} as const;

type Checked =
  | { readonly ok: true; readonly order: Order }
  | { readonly ok: false; readonly problem: FormProblem };

function orderOf(verb: FormVerb, draft: Draft): Checked {
  const { unit, day } = draft;
  const asks = fieldsOf(verb);
  if (asks.day !== null && day === '') return { ok: false, problem: 'day' };
  const measure = draft.measure.trim() === '' ? null : draft.measure.trim();
  const reason = draft.reason.trim();
  switch (verb) {
    case 'assign':
      if (unit === null) return { ok: false, problem: 'unit' };
      return { ok: true, order: { verb, unit, deadline: day, measure } };
    case 'rectify':
      return { ok: true, order: { verb, on: day, measure } };
    case 'close':
      return { ok: true, order: { verb, on: day } };
    case 'return':
    case 'relapse':
      if (reason.length < 2) return { ok: false, problem: 'reason' };
      return { ok: true, order: { verb, reason } };
  }
}
