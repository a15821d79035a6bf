import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompoundFile } from '../../client/queries/compounds.ts';
import { contactsQuery } from '../../client/queries/contacts.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import type { NoticeSheet } from '../../client/queries/notices.ts';
import type { Contact } from '../../domain/contact.ts';
import { isOpen } from '../../domain/hazard.ts';
import { useWords } from '../../text/use-words.ts';
import css from './files.module.css';
import { SheetTableHead, useColumnLabel } from './sheet-table-head.tsx';

type SituationSheetProps = {
  readonly sheet: NoticeSheet;
  readonly compound: CompoundFile;
  readonly hazards: readonly HazardRow[];
  /** 确认隐患数 of its inspections; null: none has confirmed a number. */
  readonly confirmed: number | null;
  readonly onOpenHazard: (hazard: HazardRow) => void;
};

/** 情况表: the line of one compound, its numbers as its hazards give them beside what was confirmed. */
export function SituationSheet(props: SituationSheetProps): ReactElement {
  const { sheet, compound } = props;
  const inWords = useWords();
  const labelOf = useColumnLabel();
  const owner = { owner: 'compound', ownerId: compound.id } as const;
  const contacts = useQuery(contactsQuery(owner));
  const person = responsibleOf(contacts.data?.items ?? []);
  return (
    // A region that scrolls must be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.scroll} aria-label={inWords(sheet.name)} tabIndex={0}>
      <table className={css.table} aria-label={inWords(sheet.name)}>
        <SheetTableHead sheet={sheet} />
        <tbody>
          <tr>
            {sheet.columns.map((column) => (
              <td key={column.code} data-label={labelOf(column)} data-column={column.code}>
                <SituationCell {...props} code={column.code} person={person} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

type SituationCellProps = SituationSheetProps & {
  readonly code: string;
  readonly person: Contact | undefined;
};

function SituationCell(props: SituationCellProps): ReactElement | null {
  const { code, compound, hazards, confirmed, person } = props;
  const { t } = useTranslation();
  const rectified = hazards.filter(({ status }) => !isOpen(status));
  switch (code) {
    case 'number':
      return <>1</>;
    case 'subdistrict':
      return <>{compound.subdistrict}</>;
    case 'compound':
      return <>{compound.name}</>;
    case 'address':
      return <>{compound.address}</>;
    case 'found_count':
      return (
        <>
          {hazards.length}
          <Reported number={compound.reportedHazards} counted={hazards.length} />
          {confirmed !== null && confirmed !== hazards.length && (
            <span className={css.quiet}> {t('file.confirmedBeside', { count: confirmed })}</span>
          )}
        </>
      );
    case 'found_list':
      return <HazardItems {...props} hazards={hazards} />;
    case 'rectified_count':
      return (
        <>
          {rectified.length}
          <Reported number={compound.reportedRectified} counted={rectified.length} />
        </>
      );
    case 'rectified_list':
      return <HazardItems {...props} hazards={rectified} />;
    case 'remaining_deadline':
      return <>{remainingDeadline(hazards)}</>;
    case 'person_responsible':
      return <>{person?.name}</>;
    case 'telephone':
      return <>{person?.phone}</>;
    case 'remarks':
      return <>{compound.remarks}</>;
    default:
      return null;
  }
}

/** The number that the compound reported, where its hazards on record make another. */
function Reported({ number, counted }: { number: number | null; counted: number }) {
  const { t } = useTranslation();
  if (number === null || number === counted) return null;
  return <span className={css.quiet}> {t('file.reportedBeside', { count: number })}</span>;
}

type HazardItemsProps = Pick<SituationSheetProps, 'hazards' | 'onOpenHazard'>;

/** 具体问题: numbered as on paper, each leading to its hazard. */
function HazardItems({ hazards, onOpenHazard }: HazardItemsProps): ReactElement {
  return (
    <ol className={css.problems}>
      {hazards.map((hazard, index) => (
        <li key={hazard.id}>
          <Button type="link" size="small" onClick={() => onOpenHazard(hazard)}>
            {index + 1}. {hazard.description}
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** The last deadline of what is still open, by which all of it shall be done. */
function remainingDeadline(hazards: readonly HazardRow[]): string {
  const deadlines = hazards
    .filter(({ status, deadline }) => isOpen(status) && deadline !== null)
    .sort((one, other) => (other.deadline ?? '').localeCompare(one.deadline ?? ''));
  return deadlines[0]?.deadlineText ?? deadlines[0]?.deadline ?? '';
}

/** Masked like everywhere; whoever is on record as responsible, else the first of the contacts. */
function responsibleOf(contacts: readonly Contact[]): Contact | undefined {
  return contacts.find(({ duty }) => duty.includes('责任')) ?? contacts[0];
}
