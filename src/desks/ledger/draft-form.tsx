import { Button } from 'antd';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultsByField } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EntryField, type EntryKind } from '../../ui/entry.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useFormFocus } from '../../ui/use-form-focus.ts';
import css from './files.module.css';

/** What is asked, by the name that the server gives it; every answer is a text. */
export type DraftField = {
  readonly name: string;
  readonly label: string;
  readonly as: EntryKind;
  readonly isNeeded?: boolean;
};
export type Draft = Readonly<Record<string, string>>;

type DraftFormProps = {
  readonly label: string;
  readonly fields: readonly DraftField[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** Beside the buttons, such as what copies the entry before. */
  readonly extra?: ReactNode;
  /** Between the fields and the buttons. */
  readonly children?: ReactNode;
};

/** A small form over some texts. Escape puts it away, and the focus back. */
export function DraftForm(props: DraftFormProps): ReactElement {
  const { label, fields, draft, onChange, error, isPending, onSubmit, onCancel } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useFormFocus(onCancel);
  const [isTried, setTried] = useState(false);
  const missing = fields.filter(({ name, isNeeded }) => isNeeded && !draft[name]?.trim());
  const faults = faultsByField(error, { t, language });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) onSubmit();
  }
  return (
    <form ref={form} className={css.form} aria-label={label} onSubmit={submit}>
      <div className={css.fields}>
        {fields.map((field) => (
          <EntryField
            key={field.name}
            label={field.label}
            as={field.as}
            value={draft[field.name] ?? ''}
            problem={
              isTried && missing.includes(field)
                ? t('hazard.needField')
                : (faults.get(field.name) ?? null)
            }
            onChange={(value) => onChange({ ...draft, [field.name]: value })}
          />
        ))}
      </div>
      {props.children}
      <div className={css.buttons}>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('common.submit')}
        </Button>
        {props.extra}
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
      {error !== null && <ProblemNote error={error} />}
    </form>
  );
}
