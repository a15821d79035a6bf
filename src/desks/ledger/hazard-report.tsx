import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../../client/queries/district.ts';
import { readAgain } from '../../client/read-again.ts';
import { faultsByField, problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useToday } from '../../ui/clock.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import {
  emptyReport,
  faultyFields,
  nextAfter,
  type ReportDraft,
  type ReportField,
  sameAs,
} from './hazard-report-draft.ts';
import { ReportInput } from './hazard-report-input.tsx';
import css from './hazard-table-tools.module.css';
import { ReportPhotos } from './report-photos.tsx';
import { type Report, sendReport } from './send-report.ts';

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

/** Long enough to be read and the hazard to be found. */
const failureSeconds = 10;

/** Takes hazards that were found, one after the other; one that was put right at once in the same row. */
export function HazardReport({ mayRectify }: { mayRectify: boolean }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const today = useToday();
  const [draft, setDraft] = useState(() => emptyReport(today));
  const [last, setLast] = useState<ReportDraft | null>(null);
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const needsPhoto = useQuery(districtQuery()).data?.needsPhoto ?? false;
  const [isTried, setTried] = useState(false);
  const report = useMutation({
    mutationFn: sendReport,
    onSuccess: ({ hazard: { number }, failure }, { draft: said }: Report) => {
      setLast(said);
      setDraft(nextAfter(said));
      setPhotos([]);
      setTried(false);
      readAgain(queryClient, 'hazard');
      const why = failure === null ? null : problemSentence(failure, { t, language });
      if (why === null) void message.success(t('hazard.report.done', { number }));
      else void message.warning(t('photo.reportFailed', { number, why }), failureSeconds);
    },
  });
  const faulty = faultyFields(draft);
  const faults = faultsByField(report.error, { t, language });
  const lacksPhoto = draft.isFixed && needsPhoto && photos.length === 0;
  const asked = draft.isFixed ? [...fields, 'measure' as const] : fields;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (faulty.size === 0 && !lacksPhoto) report.mutate({ draft, photos, needsPhoto });
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
      <ReportPhotos
        phase={draft.isFixed ? 'rectified' : 'found'}
        photos={photos}
        problem={isTried && lacksPhoto ? t('photo.needed') : null}
        onChange={setPhotos}
      />
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
