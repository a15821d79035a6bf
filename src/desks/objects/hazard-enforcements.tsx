import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import type { TFunction } from 'i18next';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enforcementsQuery } from '../../client/queries/enforcements.ts';
import { recordReply } from '../../client/queries/hazard-steps.ts';
import { readAgain } from '../../client/read-again.ts';
import type { Enforcement } from '../../domain/enforcement.ts';
import { faultsByField } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { recordMark } from '../../theme/place-marks.ts';
import { useToday } from '../../ui/clock.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useFormFocus } from '../../ui/use-form-focus.ts';
import type { ObjectRow } from './object-rows.tsx';
import css from './objects.module.css';
import { PagedRows } from './paged-rows.tsx';

type HazardEnforcementsProps = { readonly id: string; readonly mayReply: boolean };

/** What was done about the violation behind a hazard, and what the authorities replied. */
export function HazardEnforcements({ id, mayReply }: HazardEnforcementsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <PagedRows
      title={t('hazard.enforcementTitle')}
      query={useInfiniteQuery(enforcementsQuery({ hazard: id }))}
      empty={t('hazard.enforcementEmpty')}
      rowOf={useEnforcementRow(mayReply)}
    />
  );
}

function useEnforcementRow(mayReply: boolean): (record: Enforcement) => ObjectRow {
  const { t } = useTranslation();
  return (record) => {
    const track = t(
      record.track === null ? 'hazard.trackUnstated' : `hazard.track.${record.track}`,
    );
    return {
      key: record.id,
      mark: recordMark,
      status: track,
      title: `${record.takenOn} · ${track}`,
      detail: <EnforcementDetail record={record} mayReply={mayReply} />,
    };
  };
}

type DetailProps = { readonly record: Enforcement; readonly mayReply: boolean };

function EnforcementDetail({ record, mayReply }: DetailProps): ReactElement {
  const { t } = useTranslation();
  const { violation, actions, referral } = record;
  const said = [violation, ...actions.map((action) => t(`hazard.measureTaken.${action}`))];
  return (
    <>
      <div>{said.join(' · ')}</div>
      {referral !== null && <div>{referralText(referral, t)}</div>}
      {mayReply && referral?.repliedOn === null && <Reply id={record.id} />}
    </>
  );
}

function referralText(
  { on, reply, repliedOn }: NonNullable<Enforcement['referral']>,
  t: TFunction,
): string {
  if (repliedOn === null) return t('hazard.referred', { on });
  return t('hazard.replied', { on: repliedOn, reply: reply ?? '' });
}

function Reply({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('hazard.reply')}
      </Button>
      {isOpen && <ReplyForm id={id} onCancel={() => setOpen(false)} />}
    </>
  );
}

const shortestReply = 2;

type ReplyFormProps = { readonly id: string; readonly onCancel: () => void };

function ReplyForm({ id, onCancel }: ReplyFormProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const form = useFormFocus(onCancel);
  const [on, setOn] = useState(useToday());
  const [reply, setReply] = useState('');
  const [isTried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: recordReply,
    onSuccess: () => {
      readAgain(queryClient, 'enforcement');
      void message.success(t('hazard.replyDone'));
    },
  });
  const faults = faultsByField(sending.error, { t, language });
  const isShort = reply.trim().length < shortestReply;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!isShort) sending.mutate({ id, body: { reply: reply.trim(), on } });
  }
  return (
    <form ref={form} className={css.form} aria-label={t('hazard.reply')} onSubmit={submit}>
      <Field
        label={t('hazard.replyText')}
        problem={isTried && isShort ? t('hazard.needReason') : (faults.get('reply') ?? null)}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={reply}
            onChange={(event) => setReply(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('hazard.repliedOn')} problem={faults.get('on') ?? null}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {t('common.submit')}
      </Button>
      {sending.error !== null && <ProblemNote error={sending.error} />}
    </form>
  );
}
