import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionRow } from '../../client/queries/inspections.ts';
import type { NoticeBook } from '../../client/queries/notices.ts';
import type { Action } from '../../domain/permission.ts';
import { CheckEntry, type EntryTools } from './check-entries.tsx';
import { CheckForm } from './check-form.tsx';
import { itemsAsked } from './check-items.ts';
import { mayRecord } from './check-sheet.tsx';
import { groupOf } from './file-rows.ts';
import css from './files.module.css';

type OfficeChecksProps = Pick<EntryTools, 'context' | 'hazards' | 'onOpenHazard'> & {
  readonly book: NoticeBook;
  readonly inspections: readonly InspectionRow[];
  readonly actions: ReadonlySet<Action>;
};

/** What offices and the police looked at, for which the sheet has no column. */
export function OfficeChecks(props: OfficeChecksProps): ReactElement | null {
  const { context, book, inspections, actions, hazards, onOpenHazard } = props;
  const { t } = useTranslation();
  const [amended, setAmended] = useState<string | null>(null);
  const own = inspections.filter(
    (inspection) => inspection.space !== null && groupOf(inspection) === 'office_check',
  );
  if (own.length === 0) return null;
  return (
    <section className={css.part} aria-label={t('file.group.office_check')}>
      <div className={css.partHead}>
        <h3>{t('file.group.office_check')}</h3>
      </div>
      {own.map((inspection) => {
        const { id, space, premises } = inspection;
        const items = itemsAsked(book, space);
        return (
          <div key={id} className={css.cellPanel}>
            {space !== null && <strong>{t(`inspection.space.${space}`)}</strong>}
            <ul>
              <CheckEntry
                inspection={inspection}
                context={context}
                items={items}
                hazards={hazards}
                mayRecord={mayRecord(actions, 'office_check')}
                mayReport={actions.has('hazard.report')}
                onOpenHazard={onOpenHazard}
                onAmend={() => setAmended(id)}
              />
            </ul>
            {amended === id && (
              <CheckForm
                context={context}
                space={space}
                premises={premises}
                group="office_check"
                items={items}
                inspection={inspection}
                last={null}
                onSaved={() => setAmended(null)}
                onCancel={() => setAmended(null)}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
