import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reopeningsQuery, reopenValve } from '../../client/queries/reopenings.ts';
import { readAgain } from '../../client/read-again.ts';
import type { Reopening } from '../../domain/reopening.ts';
import { formatInstant } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Field } from '../../ui/field.tsx';
import { Section } from '../../ui/panel.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './objects.module.css';

type DeviceReopeningsProps = { readonly device: string; readonly mayHandle: boolean };

/** A valve that has closed: somebody has to open it by hand. Nothing is shown while none waits. */
export function DeviceReopenings({ device, mayHandle }: DeviceReopeningsProps) {
  const { t } = useTranslation();
  const waiting = useInfiniteQuery(reopeningsQuery({ device, isReopened: false }));
  const [task] = waiting.data?.pages.flatMap((page) => page.items) ?? [];
  if (task === undefined) return null;
  return (
    <Section title={t('device.reopening.title')}>
      <Waiting task={task} />
      {mayHandle && <ReopenForm key={task.id} id={task.id} />}
    </Section>
  );
}

function Waiting({ task: { cause, shutAt } }: { task: Reopening }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const why = cause === null ? t('device.reopening.unknownCause') : t(`device.cause.${cause}`);
  return (
    <p>
      {t('device.reopening.waiting', { at: formatInstant(shutAt, language) })} {why}
    </p>
  );
}

function ReopenForm({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const reopen = useMutation({
    mutationFn: reopenValve,
    onSuccess: () => void message.success(t('device.reopening.done')),
    onSettled: () => readAgain(queryClient, 'reopening'),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    reopen.mutate({ id, note: note.trim() || null });
  }
  return (
    <form className={css.form} aria-label={t('device.reopening.title')} onSubmit={submit}>
      <Field label={t('device.reopening.note')}>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={reopen.isPending}>
        {t('device.reopening.act')}
      </Button>
      {reopen.error !== null && <ProblemNote error={reopen.error} />}
    </form>
  );
}
