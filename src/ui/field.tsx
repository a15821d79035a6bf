import { type ReactElement, useId } from 'react';
import css from './field.module.css';

/** What a control needs to belong to its label and its sentence. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type FieldProps = {
  readonly label: string;
  /** What is wrong with what was entered; it takes the place of the hint. */
  readonly problem?: string | null;
  readonly hint?: string;
  readonly children: (control: ControlProps) => ReactElement;
};

/** A control under its label, with one sentence beneath it. */
export function Field({ label, problem = null, hint, children }: FieldProps): ReactElement {
  const id = useId();
  const sentence = problem ?? hint;
  const sentenceId = `${id}-sentence`;
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': sentence === undefined ? undefined : sentenceId,
        'aria-invalid': problem !== null,
      })}
      {sentence !== undefined && (
        <p id={sentenceId} className={problem === null ? css.hint : css.problem}>
          {sentence}
        </p>
      )}
    </div>
  );
}
