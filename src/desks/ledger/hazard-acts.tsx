import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnAll } from '../../client/queries/hazard-acts.ts';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import { readAgain } from '../../client/read-again.ts';
import { addDays } from '../../domain/civil-date.ts';
import type { Action } from '../../domain/permission.ts';
import { faultsByField } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useToday } from '../../ui/clock.tsx';
import { EntryField } from '../../ui/entry.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import {
  type ActDraft,
  type ActVerb,
  actFields,
  actOf,
  actVerbsFor,
  emptyFields,
} from './hazard-act-draft.ts';
import { ActInput } from './hazard-act-input.tsx';
import { HazardActReport } from './hazard-act-report.tsx';
import { PastHazardActs } from './hazard-past-acts.tsx';
import css from './hazard-table-tools.module.css';

type HazardActsProps = {
  /** Of the table: the act is for all that it finds, on whatever page. */
  readonly filter: HazardListFilter;
  readonly actions: ReadonlySet<Action>;
};

const usualDays = 30;

/** One step for the whole result: first what it would do, then the same act, then how it went. */
export function HazardActs({ filter, actions }: HazardActsProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const queryClient = useQueryClient();
  const [verb, setVerb] = useState<ActVerb | null>(actVerbsFor(actions)[0] ?? null);
  const [edits, setEdits] = useState<Partial<ActDraft>>({});
  const [isTried, setTried] = useState(false);
  const preview = useMutation({ mutationFn: actOnAll });
  const act = useMutation({
    mutationFn: actOnAll,
    onSuccess: () => readAgain(queryClient, 'hazard'),
  });
  const draft = {
    ...emptyDraft,
    deadline: addDays(today, usualDays),
    on: today,
    from: today,
    ...edits,
  };
  const asked = verb && { ...actOf(verb, { draft, filter }), preview: true };
  // What was previewed is what is confirmed: another filter or word asks for another preview.
  const isCurrent = JSON.stringify(preview.variables) === JSON.stringify(asked);
  const seen = isCurrent ? preview.data : undefined;
  const empty = verb === null ? [] : emptyFields(verb, draft);
  const error = act.error ?? preview.error;
  const faults = faultsByField(error, { t, language });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    act.reset();
    if (asked !== null && empty.length === 0) preview.mutate(asked);
  }
  function confirm(): void {
    if (asked === null) return;
    act.mutate({ ...asked, preview: false });
    preview.reset();
  }
  function choose(next: string): void {
    setVerb(actVerbsFor(actions).find((known) => known === next) ?? null);
    setTried(false);
  }
  return (
    <section className={css.part} aria-label={t('hazard.acts.open')}>
      <p className={css.quiet}>{t('hazard.acts.scope')}</p>
      <form onSubmit={submit} aria-label={t('hazard.acts.open')}>
        <div className={css.fields}>
          <EntryField
            label={t('hazard.acts.step')}
            problem={null}
            value={verb ?? ''}
            onChange={choose}
            as={{
              kind: 'choice',
              choices: actVerbsFor(actions).map((value) => ({
                value,
                label: t(`hazard.verb.${value}`),
              })),
            }}
          />
          {verb !== null &&
            actFields(verb).map((field) => (
              <ActInput
                key={field}
                verb={verb}
                field={field}
                value={draft[field]}
                problem={
                  isTried && empty.includes(field)
                    ? t('hazard.needField')
                    : (faults.get(field) ?? null)
                }
                onChange={(value) => setEdits({ ...edits, [field]: value })}
              />
            ))}
        </div>
        <div className={css.row}>
          <Button htmlType="submit" loading={preview.isPending || act.isPending}>
            {t('hazard.acts.preview')}
          </Button>
          {seen !== undefined && seen.done > 0 && (
            <Button type="primary" onClick={confirm}>
              {t('hazard.acts.confirm', { count: seen.done })}
            </Button>
          )}
        </div>
      </form>
      {seen !== undefined && <HazardActReport report={seen} isPreview />}
      {act.data !== undefined && <HazardActReport report={act.data} isPreview={false} />}
      {error !== null && <ProblemNote error={error} />}
      <PastHazardActs />
    </section>
  );
}

const emptyDraft: ActDraft = {
  unit: '',
  deadline: '',
  measure: '',
  on: '',
  from: '',
  checkEveryDays: '1',
  reason: '',
};
