import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionRow } from '../../client/queries/inspections.ts';
import type { Space } from '../../domain/inspection.ts';
import { CheckEntry, type EntryTools } from './check-entries.tsx';
import { CheckForm } from './check-form.tsx';
import type { Draft } from './draft-form.tsx';
import type { CheckGroup } from './file-rows.ts';
import css from './files.module.css';

export type CheckPanelProps = EntryTools & {
  readonly label: string;
  readonly space: Space | null;
  readonly premises: string | null;
  readonly group: CheckGroup;
  readonly inspections: readonly InspectionRow[];
  readonly last: Draft | null;
  readonly onLast: (fields: Draft) => void;
  readonly onClose: () => void;
};

type Open = { readonly kind: 'new' } | { readonly kind: 'amend'; readonly id: string } | null;

/** The inspections of one cell, the newest first, and the form of the next. */
export function CheckPanel(props: CheckPanelProps): ReactElement {
  const { label, space, premises, group, inspections, last, onLast, onClose, ...tools } = props;
  const { t } = useTranslation();
  const { mayRecord, context, items } = tools;
  const isFirst = mayRecord && inspections.length === 0;
  const [open, setOpen] = useState<Open>(isFirst ? { kind: 'new' } : null);
  const amended = open?.kind === 'amend' ? inspections.find(({ id }) => id === open.id) : undefined;
  const isOpen = open?.kind === 'new' || amended !== undefined;
  return (
    <section className={css.cellPanel} aria-label={label}>
      <div className={css.entryLine}>
        <strong>{label}</strong>
        {mayRecord && !isOpen && (
          <Button size="small" type="primary" onClick={() => setOpen({ kind: 'new' })}>
            {t('file.check.add')}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {inspections.length === 0 && !isOpen && <p className={css.quiet}>{t('file.check.none')}</p>}
      {inspections.length > 0 && (
        <ul>
          {inspections.map((inspection) => (
            <CheckEntry
              key={inspection.id}
              {...tools}
              inspection={inspection}
              onAmend={() => setOpen({ kind: 'amend', id: inspection.id })}
            />
          ))}
        </ul>
      )}
      {isOpen && (
        <CheckForm
          key={amended?.id ?? 'new'}
          context={context}
          space={space}
          premises={premises}
          group={group}
          items={items}
          inspection={amended ?? null}
          last={last}
          onSaved={(fields) => {
            onLast(fields);
            setOpen(null);
          }}
          onCancel={() => (inspections.length === 0 ? onClose() : setOpen(null))}
        />
      )}
    </section>
  );
}
