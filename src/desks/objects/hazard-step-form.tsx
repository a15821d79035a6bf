import { Button } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { faultsByField } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useToday } from '../../ui/clock.tsx';
import { useFormFocus } from '../../ui/use-form-focus.ts';
import { askedFields, type Draft, editOf, firstDraft, missingFields } from './hazard-draft.ts';
import { HazardField } from './hazard-field.tsx';
import type { HazardStep } from './hazard-verbs.ts';
import css from './objects.module.css';
import { PhotoPhasePart } from './photo-phase.tsx';
import { useProof } from './use-proof.ts';

type HazardStepFormProps = {
  readonly step: HazardStep;
  /** The hazard as the person sees it; what they did not touch follows it. */
  readonly hazard: HazardRow;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSubmit: (draft: Draft) => void;
  readonly onCancel: () => void;
};

const missingWords = { empty: 'hazard.needField', short: 'hazard.needReason' } as const;

/** What a step asks for. Escape puts the form away, and the focus back. */
export function HazardStepForm(props: HazardStepFormProps): ReactElement {
  const { step, hazard, error, isPending, onSubmit, onCancel } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const form = useFormFocus(onCancel);
  const [edits, setEdits] = useState<Partial<Draft>>({});
  const [isTried, setTried] = useState(false);
  const draft: Draft = { ...firstDraft(step, hazard, today), ...edits };
  const asked = askedFields(step, { draft, hazard });
  const missing = missingFields(draft, asked);
  const proof = useProof(step, hazard.id);
  const lacksProof = proof?.length === 0;
  const faults = faultsByField(error, { t, language });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (missing.size === 0 && !lacksProof) onSubmit(draft);
  }
  function problemOf(field: string): string | null {
    const kind = isTried ? missing.get(field) : undefined;
    return kind === undefined ? (faults.get(field) ?? null) : t(missingWords[kind]);
  }
  return (
    <form ref={form} className={css.form} aria-label={t(`hazard.verb.${step}`)} onSubmit={submit}>
      {asked.map(({ field, isOptional }) => (
        <HazardField
          key={field}
          step={step}
          field={field}
          isOptional={isOptional}
          draft={draft}
          problem={problemOf(field)}
          onChange={(value) => setEdits({ ...edits, ...editOf(field, value) })}
        />
      ))}
      {proof !== null && (
        <PhotoPhasePart
          hazard={hazard}
          phase="rectified"
          photos={proof}
          mayAdd
          mayPlace={false}
          problem={isTried && lacksProof ? t('photo.needed') : null}
        />
      )}
      <div className={css.verbs}>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('common.submit')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
