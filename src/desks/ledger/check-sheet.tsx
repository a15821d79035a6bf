import { Button } from 'antd';
import { Fragment, type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardRow } from '../../client/queries/hazards.ts';
import type { InspectionRow } from '../../client/queries/inspections.ts';
import type { NoticeBook, NoticeSheet } from '../../client/queries/notices.ts';
import type { PremisesRow } from '../../client/queries/premises.ts';
import type { Action } from '../../domain/permission.ts';
import { useNamed, useWords, type Words } from '../../text/use-words.ts';
import { itemsAsked } from './check-items.ts';
import { CheckPanel } from './check-panel.tsx';
import type { Draft } from './draft-form.tsx';
import type { FileContext } from './file-place.ts';
import { type CheckGroup, type FileRow, fileRowsOf } from './file-rows.ts';
import css from './files.module.css';
import { SheetTableHead, useColumnLabel } from './sheet-table-head.tsx';
import { UserForm } from './user-form.tsx';
import { UserTools } from './user-tools.tsx';

export type CheckSheetProps = {
  readonly context: FileContext;
  readonly book: NoticeBook;
  readonly sheet: NoticeSheet;
  readonly inspections: readonly InspectionRow[];
  readonly premises: readonly PremisesRow[];
  readonly hazards: readonly HazardRow[];
  readonly actions: ReadonlySet<Action>;
  readonly onOpenHazard: (hazard: HazardRow) => void;
};

/** What is open beneath a row: the inspections of a cell, what is said of its user, or a new user. */
type Open = { readonly row: string; readonly kind: CheckGroup | 'user' | 'new_user' };

/** The sheet of the inspections: a row for each space and user, a group of columns for each checker. */
export function CheckSheet(props: CheckSheetProps): ReactElement {
  const { context, sheet, inspections, premises, actions } = props;
  const { t } = useTranslation();
  const inWords = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const [last, setLast] = useState<Draft | null>(null);
  const nameOf = useRowName(props);
  const rows = fileRowsOf({ inspections, premises });
  const mayKeep = actions.has('ledger.keep');
  const toggle = (next: Open) =>
    setOpen(open?.row === next.row && open.kind === next.kind ? null : next);
  return (
    // A region that scrolls must be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.scroll} aria-label={inWords(sheet.name)} tabIndex={0}>
      <table className={css.table} aria-label={inWords(sheet.name)}>
        <SheetTableHead sheet={sheet} />
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.key}>
              <tr data-extra={row.space === 'charging_facility' && !hasChecks(row)}>
                <SheetCells row={row} name={nameOf(row)} {...props} onToggle={toggle} open={open} />
              </tr>
              {open?.row === row.key && (
                <Beneath span={sheet.columns.length}>
                  <OpenPart
                    {...props}
                    row={row}
                    name={nameOf(row)}
                    kind={open.kind}
                    last={last}
                    onLast={setLast}
                    onClose={() => setOpen(null)}
                  />
                </Beneath>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {mayKeep && (
        <div className={css.buttons}>
          <Button
            aria-expanded={open?.kind === 'new_user'}
            onClick={() => toggle({ row: '', kind: 'new_user' })}
          >
            {t('file.user.add')}
          </Button>
        </div>
      )}
      {open?.kind === 'new_user' && (
        <UserForm context={context} premises={null} onDone={() => setOpen(null)} />
      )}
    </section>
  );
}

function Beneath({ span, children }: { span: number; children: ReactNode }): ReactElement {
  return (
    <tr className={css.beneath}>
      <td colSpan={span}>{children}</td>
    </tr>
  );
}

function hasChecks({ checks }: FileRow): boolean {
  return Object.values(checks).some((list) => list.length > 0);
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const letters = 'ABCDEFGHIJ';

/** 单位用户甲, 单位用户乙 … as the notice numbers them, each with its name. */
function useRowName({ book, sheet }: CheckSheetProps): (row: FileRow) => string {
  const inWords = useWords();
  const named = useNamed();
  const { t } = useTranslation();
  return ({ space, premises, ordinal }) => {
    if (space === 'charging_facility') return t('file.chargingRow');
    const words = wordsOfSpace({ book, sheet }, space);
    const plain = inWords(words);
    if (premises === null || ordinal === null) return plain;
    const which = (words.zh === plain ? stems : letters)[ordinal - 1] ?? String(ordinal);
    const numbered = `${plain}${words.zh === plain ? '' : ' '}${which}`;
    return named(numbered, [premises.entrance, premises.name].filter(Boolean).join(' '));
  };
}

/** The words of the sheet for its spaces, and those of the taxonomy for users, whom the sheet numbers. */
function wordsOfSpace(
  { book, sheet }: { book: NoticeBook; sheet: NoticeSheet },
  space: FileRow['space'],
): Words {
  const fixed = { transfer_floor: 0, basement: 1, corridor: 2 } as const;
  const user = { non_household_user: 'user_unit', household_user: 'user_resident' } as const;
  if (space in fixed) {
    const row = sheet.fixedRows[fixed[space as keyof typeof fixed]];
    if (row !== undefined) return row;
  }
  const code = user[space as keyof typeof user];
  const term = book.taxonomy.spaces.find((known) => known.code === code);
  return term ?? { zh: space, en: space };
}

type SheetCellsProps = CheckSheetProps & {
  readonly row: FileRow;
  readonly name: string;
  readonly open: Open | null;
  readonly onToggle: (open: Open) => void;
};

/** The cells of a row, each by the code of its column. */
function SheetCells(props: SheetCellsProps): ReactElement {
  const { sheet, row, name } = props;
  const labelOf = useColumnLabel();
  return (
    <>
      {sheet.columns.map((column) => (
        <td key={column.code} data-label={labelOf(column)} data-column={column.code}>
          <SheetCell {...props} code={column.code} name={name} row={row} />
        </td>
      ))}
    </>
  );
}

function SheetCell({
  code,
  row,
  name,
  open,
  onToggle,
  actions,
}: SheetCellsProps & { readonly code: string }): ReactElement | null {
  const { t } = useTranslation();
  if (code === 'object') {
    const isUser = row.premises !== null && actions.has('ledger.keep');
    return (
      <>
        {name}
        {row.premises?.isJudgedBySetUp && <SetUp premises={row.premises} />}
        {isUser && (
          <Button
            type="link"
            size="small"
            aria-expanded={open?.row === row.key && open.kind === 'user'}
            onClick={() => onToggle({ row: row.key, kind: 'user' })}
          >
            {t('file.user.edit')}
          </Button>
        )}
      </>
    );
  }
  if (code === 'confirmed_hazards') {
    return <>{row.confirmed ?? <span className={css.quiet}>{t('file.notConfirmed')}</span>}</>;
  }
  const group = groupOfColumn(code);
  if (group === null) return null;
  if (row.space === 'charging_facility' && group === 'self_check') return <>{'—'}</>;
  return (
    <CheckCell
      isDay={code.endsWith('_date')}
      row={row}
      group={group}
      label={`${name} ${t(`file.group.${group}`)}`}
      isOpen={open?.row === row.key && open.kind === group}
      mayRecord={mayRecord(actions, group)}
      onToggle={() => onToggle({ row: row.key, kind: group })}
    />
  );
}

/** By which standard a user that is no home is judged (S3-R3). */
function SetUp({ premises: { setUpYear, standard } }: { premises: PremisesRow }): ReactElement {
  const { t } = useTranslation();
  const year = setUpYear ?? t('common.notStated');
  return (
    <span className={css.setUp}>
      {t('file.user.setUp', { year, standard: standard ?? t('common.notStated') })}
    </span>
  );
}

function groupOfColumn(code: string): CheckGroup | null {
  if (code.startsWith('self_check_')) return 'self_check';
  if (code.startsWith('gas_check_')) return 'gas_check';
  return code.startsWith('power_check_') ? 'power_check' : null;
}

/** Those who inspect by profession enter no self-check; nobody else has the one action without the other. */
export function mayRecord(actions: ReadonlySet<Action>, group: CheckGroup): boolean {
  if (!actions.has('inspection.record')) return false;
  return group !== 'self_check' || actions.has('ledger.keep');
}

type CheckCellProps = {
  readonly isDay: boolean;
  readonly row: FileRow;
  readonly group: CheckGroup;
  readonly label: string;
  readonly isOpen: boolean;
  readonly mayRecord: boolean;
  readonly onToggle: () => void;
};

/** The day opens the inspections behind it; the people stand beside it as on paper. */
function CheckCell(props: CheckCellProps): ReactElement | null {
  const { isDay, row, group, label, isOpen, onToggle } = props;
  const { t } = useTranslation();
  const [newest, ...older] = row.checks[group];
  if (!isDay) {
    if (newest === undefined || newest.people === null) return null;
    return <>{t('file.peopleCount', { count: newest.people })}</>;
  }
  if (newest === undefined && !props.mayRecord) return null;
  const day = newest?.inspectedOn ?? t('file.check.addHere');
  return (
    <Button
      type={newest === undefined ? 'dashed' : 'link'}
      size="small"
      className={newest === undefined ? (css.screenOnly ?? '') : ''}
      aria-label={`${label} ${day}`}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {day}
      {older.length > 0 && ` (${older.length + 1})`}
    </Button>
  );
}

type OpenPartProps = CheckSheetProps & {
  readonly row: FileRow;
  readonly name: string;
  readonly kind: Open['kind'];
  readonly last: Draft | null;
  readonly onLast: (fields: Draft) => void;
  readonly onClose: () => void;
};

function OpenPart(props: OpenPartProps): ReactElement | null {
  const { context, book, row, name, kind, actions, hazards, onOpenHazard } = props;
  const { last, onLast, onClose } = props;
  const { t } = useTranslation();
  if (kind === 'new_user') return null;
  if (kind === 'user') {
    const { premises } = row;
    return premises && <UserTools context={context} premises={premises} onDone={onClose} />;
  }
  return (
    <CheckPanel
      label={`${name} · ${t(`file.group.${kind}`)}`}
      context={context}
      space={row.space}
      premises={row.premises?.id ?? null}
      group={kind}
      items={itemsAsked(book, row.space)}
      inspections={row.checks[kind]}
      hazards={hazards}
      mayRecord={mayRecord(actions, kind)}
      mayReport={actions.has('hazard.report')}
      onOpenHazard={onOpenHazard}
      last={last}
      onLast={onLast}
      onClose={onClose}
    />
  );
}
