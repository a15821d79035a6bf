import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Radio } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  acknowledgeAlarm,
  alarmQuery,
  arriveOnSite,
  concludeAlarm,
  dispatchAlarm,
  startVerification,
  verifyAlarm,
} from '../../client/queries/alarms.ts';
import { readAgain } from '../../client/read-again.ts';
import { type Conclusion, conclusions } from '../../domain/alarm/conclude-alarm.ts';
import { type Alarm, isHandled } from '../../domain/alarm.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { type AlarmVerb, alarmVerbs } from './alarm-verbs.ts';
import css from './objects.module.css';
import { UnitSelect } from './unit-select.tsx';

type Order =
  | { readonly verb: 'acknowledge' | 'startVerification' | 'verify' | 'arrive' }
  | { readonly verb: 'dispatch'; readonly unit: string }
  | { readonly verb: 'conclude'; readonly conclusion: Conclusion; readonly note: string };

/** The next steps of an alarm as buttons; dispatching and concluding ask for what they need. */
export function AlarmActions({ alarm, mayHandle }: { alarm: Alarm; mayHandle: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [form, setForm] = useState<'dispatch' | 'conclude' | null>(null);
  const order = useMutation({
    mutationFn: (next: Order) => carryOut(alarm.id, next),
    onSuccess: (after, { verb }) => {
      queryClient.setQueryData(alarmQuery(alarm.id).queryKey, after);
      readAgain(queryClient, 'alarm');
      void message.success(t(`alarm.done.${verb}`, { place: alarm.place }));
    },
  });

  if (isHandled(alarm.stage)) return <EmptyNote sentence={t('alarm.handledNote')} />;
  if (!mayHandle) return <EmptyNote sentence={t('alarm.noAct')} />;

  function begin(verb: AlarmVerb): void {
    if (verb === 'dispatch' || verb === 'conclude') setForm(verb);
    else order.mutate({ verb });
  }

  return (
    <>
      <div className={css.verbs}>
        {alarmVerbs(alarm.stage).map((verb, index) => (
          <Button
            key={verb}
            type={index === 0 ? 'primary' : 'default'}
            loading={order.isPending && order.variables.verb === verb}
            aria-expanded={verb === 'dispatch' || verb === 'conclude' ? form === verb : undefined}
            onClick={() => begin(verb)}
          >
            {t(`alarm.verb.${verb}`)}
          </Button>
        ))}
      </div>
      {form === 'dispatch' && (
        <DispatchForm
          isPending={order.isPending}
          onDispatch={(unit) => order.mutate({ verb: 'dispatch', unit })}
        />
      )}
      {form === 'conclude' && (
        <ConcludeForm
          isPending={order.isPending}
          onConclude={(closing) => order.mutate({ verb: 'conclude', ...closing })}
        />
      )}
      {order.error !== null && <ProblemNote error={order.error} />}
    </>
  );
}

function carryOut(id: string, order: Order): Promise<Alarm> {
  switch (order.verb) {
    case 'acknowledge':
      return acknowledgeAlarm({ id });
    case 'startVerification':
      return startVerification({ id });
    case 'verify':
      return verifyAlarm({ id });
    case 'arrive':
      return arriveOnSite({ id });
    case 'dispatch':
      return dispatchAlarm({ id, unit: order.unit });
    case 'conclude':
      return concludeAlarm({ id, conclusion: order.conclusion, note: order.note });
  }
}

type DispatchFormProps = {
  readonly isPending: boolean;
  readonly onDispatch: (unit: string) => void;
};

function DispatchForm({ isPending, onDispatch }: DispatchFormProps): ReactElement {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (unit === null) setProblem(t('alarm.needUnit'));
    else onDispatch(unit);
  }
  return (
    <form className={css.form} aria-label={t('alarm.verb.dispatch')} onSubmit={submit}>
      <Field label={t('alarm.to')} problem={problem}>
        {(control) => <UnitSelect control={control} unit={unit} onChange={setUnit} />}
      </Field>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('alarm.verb.dispatch')}
      </Button>
    </form>
  );
}

type ConcludeFormProps = {
  readonly isPending: boolean;
  readonly onConclude: (closing: { conclusion: Conclusion; note: string }) => void;
};

function ConcludeForm({ isPending, onConclude }: ConcludeFormProps): ReactElement {
  const { t } = useTranslation();
  const [conclusion, setConclusion] = useState<Conclusion>('resolved');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (note.trim() === '') setProblem(t('alarm.needNote'));
    else onConclude({ conclusion, note: note.trim() });
  }
  return (
    <form className={css.form} aria-label={t('alarm.verb.conclude')} onSubmit={submit}>
      <Radio.Group
        aria-label={t('alarm.conclusionTitle')}
        value={conclusion}
        onChange={(event) => setConclusion(event.target.value)}
        options={conclusions.map((value) => ({ value, label: t(`alarm.conclusion.${value}`) }))}
      />
      <Field label={t('alarm.note')} problem={problem}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('common.submit')}
      </Button>
    </form>
  );
}
