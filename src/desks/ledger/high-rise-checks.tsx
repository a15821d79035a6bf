import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionRow } from '../../client/queries/inspections.ts';
import type { NoticeBook } from '../../client/queries/notices.ts';
import type { Action } from '../../domain/permission.ts';
import { useLanguage } from '../../text/use-language.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import type { EntryTools } from './check-entries.tsx';
import { type AskedItem, itemsAsked } from './check-items.ts';
import { CheckPanel } from './check-panel.tsx';
import { mayRecord } from './check-sheet.tsx';
import type { Draft } from './draft-form.tsx';
import type { FileContext } from './file-place.ts';
import css from './files.module.css';

type HighRiseChecksProps = Pick<EntryTools, 'hazards' | 'onOpenHazard'> & {
  readonly context: FileContext;
  readonly book: NoticeBook;
  /** Inspections of the building as a whole, the newest first. */
  readonly inspections: readonly InspectionRow[];
  readonly actions: ReadonlySet<Action>;
};

/** The eight yes/no questions for watched high-rises, as they were last answered (S4-E4). */
export function HighRiseChecks(props: HighRiseChecksProps): ReactElement {
  const { context, book, inspections, actions, ...tools } = props;
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [last, setLast] = useState<Draft | null>(null);
  const items = itemsAsked(book, null);
  const facts = useAnswers(items, inspections);
  return (
    <section className={css.part} aria-label={t('file.highRise.title')}>
      <div className={css.partHead}>
        <h3>{t('file.highRise.title')}</h3>
        <span className={css.quiet}>
          {inspections[0] === undefined
            ? t('file.highRise.none')
            : t('file.highRise.on', { day: inspections[0].inspectedOn })}
        </span>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('file.highRise.open')}
        </Button>
      </div>
      {inspections.length > 0 && <Facts facts={facts} absent={t('file.answer.not_looked_at')} />}
      {isOpen && (
        <CheckPanel
          {...tools}
          label={t('file.highRise.title')}
          context={context}
          space={null}
          premises={null}
          group="office_check"
          items={items}
          inspections={inspections}
          mayRecord={mayRecord(actions, 'office_check')}
          mayReport={false}
          last={last}
          onLast={setLast}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

/** Each question with its newest answer. */
function useAnswers(items: readonly AskedItem[], inspections: readonly InspectionRow[]): Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return items.map((item) => {
    const answers = inspections.flatMap((inspection) => inspection.items);
    const answer = answers.find(({ code }) => code === item.code);
    if (answer === undefined) return { name: item[language], value: null };
    const isYes = (item.inOrderWhen === 'yes') === answer.isInOrder;
    const word = t(isYes ? 'common.yes' : 'common.no');
    const value = answer.isInOrder ? word : <strong className={css.wrongWord}>{word}</strong>;
    return { name: item[language], value };
  });
}
