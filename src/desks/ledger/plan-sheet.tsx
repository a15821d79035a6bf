import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardRow } from '../../client/queries/hazards.ts';
import type { NoticeSheet } from '../../client/queries/notices.ts';
import { formatCount } from '../../text/format.ts';
import { sharesInWords } from '../../text/fund-words.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useWords } from '../../text/use-words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import css from './files.module.css';
import { SheetTableHead, useColumnLabel } from './sheet-table-head.tsx';

type PlanSheetProps = {
  readonly sheet: NoticeSheet;
  readonly hazards: readonly HazardRow[];
  readonly onOpenHazard: (hazard: HazardRow) => void;
};

/** 一楼一策: the hazards of a building in the ten columns of the plan, in the order they were found. */
export function PlanSheet({ sheet, hazards, onOpenHazard }: PlanSheetProps): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const labelOf = useColumnLabel();
  if (hazards.length === 0) return <EmptyNote sentence={t('file.planEmpty')} />;
  return (
    // A region that scrolls must be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.scroll} aria-label={inWords(sheet.name)} tabIndex={0}>
      <table className={css.table} aria-label={inWords(sheet.name)}>
        <SheetTableHead sheet={sheet} />
        <tbody>
          {hazards.map((hazard, index) => (
            <tr key={hazard.id}>
              {sheet.columns.map((column) => (
                <td key={column.code} data-label={labelOf(column)} data-column={column.code}>
                  <PlanCell
                    code={column.code}
                    hazard={hazard}
                    number={index + 1}
                    onOpen={() => onOpenHazard(hazard)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PlanCellProps = {
  readonly code: string;
  readonly hazard: HazardRow;
  readonly number: number;
  readonly onOpen: () => void;
};

function PlanCell({ code, hazard, number, onOpen }: PlanCellProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (code) {
    case 'number':
      return (
        <Button
          type="link"
          size="small"
          aria-label={t('file.openHazard', { number: hazard.number })}
          onClick={onOpen}
        >
          {number}
        </Button>
      );
    case 'found_on':
      return <>{hazard.foundOn}</>;
    case 'category':
      return <>{t(`hazard.category.${hazard.category}`)}</>;
    case 'type':
      return <>{hazard.type}</>;
    case 'description':
      return <>{hazard.description}</>;
    case 'rectifying_party':
      return (
        <>{hazard.rectifyingParty === null ? '' : t(`hazard.party.${hazard.rectifyingParty}`)}</>
      );
    case 'measure':
      return <>{hazard.measure}</>;
    case 'funds':
      return (
        <>
          {hazard.fundsYuan !== null &&
            t('file.yuan', { amount: formatCount(hazard.fundsYuan, language) })}
          {hazard.fundShares.length > 0 && (
            <span className={css.setUp}>{sharesInWords(hazard, { t, language })}</span>
          )}
        </>
      );
    case 'deadline':
      return <>{hazard.deadlineText ?? hazard.deadline}</>;
    case 'contingency':
      return <>{hazard.plan}</>;
    default:
      return null;
  }
}
