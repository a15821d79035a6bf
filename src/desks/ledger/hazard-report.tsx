import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportHazard } from '../../client/queries/hazard-steps.ts';
import { readAgain } from '../../client/read-again.ts';
import { faultsByField } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useToday } from '../../ui/clock.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import {
  emptyReport,
  faultyFields,
  nextAfter,
  type ReportDraft,
  type ReportField,
  reportOf,
  sameAs,
} from './hazard-report-draft.ts';
import { ReportInput } from './hazard-report-input.tsx';
import css from './hazard-table-tools.module.css';

const fields: readonly ReportField[] = [
  'area',
  'building',
  'category',
  'type',
  'space',
  'description',
  'source',
  'foundOn',
];

/** Takes hazards that were found, one after the other; one that was put right at once in the same row. */
export function HazardReport({ mayRectify }: { mayRectify: boolean }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const today = useToday();
  const [draft, setDraft] = useState(() => emptyReport(today));
  const [last, setLast] = useState<ReportDraft | null>(null);
  const [isTried, setTried] = useState(false);
  const report = useMutation({
    mutationFn: (said: ReportDraft) => reportHazard(reportOf(said)),
    onSuccess: ({ number }, said) => {
      setLast(said);
      setDraft(nextAfter(said));
      setTried(false);
      readAgain(queryClient, 'hazard');
      void message.success(t('hazard.report.done', { number }));
    },
  });
  const faulty = faultyFields(draft);
  const faults = faultsByField(report.error, { t, language });
  const asked = draft.isFixed ? [...fields, 'measure' as const] : fields;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (faulty.size === 0) report.mutate(draft);
  }
  return (
    <form className={css.part} aria-label={t('hazard.report.open')} onSubmit={submit}>
      <div className={css.fields}>
        {asked.map((field) => (
          <ReportInput
            key={field}
            field={field}
            draft={draft}
            problem={
              isTried && faulty.has(field) ? t('hazard.needField') : (faults.get(field) ?? null)
            }
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        ))}
      </div>
      <div className={css.row}>
        {mayRectify && (
          <Checkbox
            checked={draft.isFixed}
            onChange={({ target }) => setDraft({ ...draft, isFixed: target.checked })}
          >
            {t('hazard.report.isFixed')}
          </Checkbox>
        )}
        <Button type="primary" htmlType="submit" loading={report.isPending}>
          {t('hazard.report.submit')}
        </Button>
        <Button
          disabled={last === null}
          title={t('hazard.report.sameHint')}
          onClick={() => last !== null && setDraft(sameAs(last, draft))}
        >
          {t('hazard.report.same')}
        </Button>
      </div>
      {report.error !== null && <ProblemNote error={report.error} />}
    </form>
  );
}
