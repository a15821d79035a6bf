import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, DraftForm } from './draft-form.tsx';

type ReasonFormProps = {
  readonly label: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Asks why, before something is taken back for good; the reason stays in the log. */
export function ReasonForm({ label, onSubmit, ...rest }: ReasonFormProps): ReactElement {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>({ reason: '' });
  const field = { name: 'reason', label: t('file.reason'), isNeeded: true } as const;
  return (
    <DraftForm
      {...rest}
      label={label}
      fields={[{ ...field, as: { kind: 'prose', minRows: 1 } }]}
      draft={draft}
      onChange={setDraft}
      onSubmit={() => onSubmit((draft.reason ?? '').trim())}
    />
  );
}
