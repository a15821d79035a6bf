import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isGone } from '../../client/is-gone.ts';
import { type BuildingFile, buildingQuery } from '../../client/queries/buildings.ts';
import { type CompoundFile, compoundQuery } from '../../client/queries/compounds.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import type { NoticeBook, NoticeSheet } from '../../client/queries/notices.ts';
import type { Action } from '../../domain/permission.ts';
import { useNamed, useWords } from '../../text/use-words.ts';
import { useToday } from '../../ui/clock.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { CheckSheet } from './check-sheet.tsx';
import { CountsPart, FactsPart } from './file-parts.tsx';
import { bodyOf, type FileContext } from './file-place.ts';
import { fileRowsOf, wholeChecksOf } from './file-rows.ts';
import { FileWarnings } from './file-warnings.tsx';
import css from './files.module.css';
import { HighRiseChecks } from './high-rise-checks.tsx';
import type { FilePlace } from './ledger-view.ts';
import { OfficeChecks } from './office-checks.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { SituationSheet } from './situation-sheet.tsx';
import { type FileRecords, useFileRecords } from './use-file-records.ts';

type FileSheetsProps = {
  readonly place: FilePlace;
  readonly actions: ReadonlySet<Action>;
  readonly onOpenHazard: (hazard: HazardRow) => void;
  readonly onBack: () => void;
};

/** A named page would leave the head of the page on one of its own, upright. */
const onItsSide = '@media print { @page { size: A4 landscape; margin: 10mm } }';

/** The sheets of one building or compound, as the notice prints them, to be filled in and printed. */
export function FileSheets(props: FileSheetsProps): ReactElement {
  return (
    <>
      <style>{onItsSide}</style>
      {props.place.kind === 'building' ? (
        <BuildingSheets {...props} />
      ) : (
        <CompoundSheets {...props} />
      )}
    </>
  );
}

function BuildingSheets(props: FileSheetsProps): ReactElement {
  const { place, onBack } = props;
  const { t } = useTranslation();
  const building = useQuery(buildingQuery(place.id));
  const records = useFileRecords(place);
  if (isGone(building.error)) return <Gone onBack={onBack} />;
  return (
    <div className={css.file}>
      <FileHead title={building.data?.name ?? t('building.title')} onBack={onBack} />
      <QueryPart name={t('ledger.tab.files')} query={building} rows={4}>
        {(file) => (
          <QueryPart name={t('ledger.tab.files')} query={records} rows={12}>
            {(found) => <BuildingBody {...props} file={file} records={found} />}
          </QueryPart>
        )}
      </QueryPart>
    </div>
  );
}

type BodyProps<File> = FileSheetsProps & { readonly file: File; readonly records: FileRecords };

function BuildingBody({ file, records, ...props }: BodyProps<BuildingFile>): ReactElement {
  const { place, actions, onOpenHazard } = props;
  const { t } = useTranslation();
  const today = useToday();
  const { book, inspections, hazards } = records;
  const sheet = sheetOf(book, 'building_file');
  const plan = sheetOf(book, 'building_plan');
  if (sheet === undefined || plan === undefined) return <EmptyNote sentence={t('common.none')} />;
  const { name, hasPropertyManager } = file;
  const context: FileContext = { place: bodyOf(place), name, hasPropertyManager, today };
  const mayKeep = actions.has('ledger.keep');
  const shared = { context, book, hazards, actions, onOpenHazard };
  return (
    <>
      {actions.has('quality.read') && <FileWarnings place={context.place} />}
      <FactsPart object={{ kind: 'building', file }} mayKeep={mayKeep} />
      <SheetPart sheet={sheet} values={[file.name, file.address]}>
        <CheckSheet {...shared} {...records} sheet={sheet} />
      </SheetPart>
      <OfficeChecks {...shared} inspections={inspections} />
      <SheetPart sheet={plan} values={[file.name, file.address]}>
        <PlanSheet sheet={plan} hazards={hazards} onOpenHazard={onOpenHazard} />
      </SheetPart>
      <HighRiseChecks {...shared} inspections={wholeChecksOf(records)} />
      <CountsPart context={context} counts={records.counts} mayKeep={mayKeep} />
    </>
  );
}

function CompoundSheets(props: FileSheetsProps): ReactElement {
  const { place, onBack } = props;
  const { t } = useTranslation();
  const compound = useQuery(compoundQuery(place.id));
  const records = useFileRecords(place);
  if (isGone(compound.error)) return <Gone onBack={onBack} />;
  return (
    <div className={css.file}>
      <FileHead title={compound.data?.name ?? t('compound.title')} onBack={onBack} />
      <QueryPart name={t('ledger.tab.files')} query={compound} rows={4}>
        {(file) => (
          <QueryPart name={t('ledger.tab.files')} query={records} rows={12}>
            {(found) => <CompoundBody {...props} file={file} records={found} />}
          </QueryPart>
        )}
      </QueryPart>
    </div>
  );
}

function CompoundBody({ file, records, ...props }: BodyProps<CompoundFile>): ReactElement {
  const { place, actions, onOpenHazard } = props;
  const { t } = useTranslation();
  const today = useToday();
  const { book, hazards, inspections } = records;
  const sheet = sheetOf(book, 'situation_table');
  const checks = sheetOf(book, 'building_file');
  if (sheet === undefined || checks === undefined) return <EmptyNote sentence={t('common.none')} />;
  const { name, hasPropertyManager } = file;
  const context: FileContext = { place: bodyOf(place), name, hasPropertyManager, today };
  const mayKeep = actions.has('ledger.keep');
  const shared = { context, book, hazards, actions, onOpenHazard };
  return (
    <>
      {actions.has('quality.read') && <FileWarnings place={context.place} />}
      <FactsPart object={{ kind: 'compound', file }} mayKeep={mayKeep} />
      <SheetPart sheet={sheet} values={[]}>
        <SituationSheet
          sheet={sheet}
          compound={file}
          hazards={hazards}
          confirmed={confirmedOf(records)}
          onOpenHazard={onOpenHazard}
        />
      </SheetPart>
      <section className={css.part} aria-label={t('file.compoundChecks')}>
        <div className={css.partHead}>
          <h3>{t('file.compoundChecks')}</h3>
        </div>
        <CheckSheet {...shared} {...records} sheet={checks} />
      </section>
      <OfficeChecks {...shared} inspections={inspections} />
      <CountsPart context={context} counts={records.counts} mayKeep={mayKeep} />
    </>
  );
}

/** What its rows have confirmed in all; null where none has. */
function confirmedOf(records: FileRecords): number | null {
  const numbers = fileRowsOf(records).flatMap(({ confirmed }) =>
    confirmed === null ? [] : [confirmed],
  );
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

function sheetOf({ notices }: NoticeBook, code: string): NoticeSheet | undefined {
  return notices.flatMap(({ tables }) => tables).find((table) => table.code === code);
}

function Gone({ onBack }: { onBack: () => void }): ReactElement {
  const { t } = useTranslation();
  const back = <Button onClick={onBack}>{t('file.back')}</Button>;
  return <EmptyNote sentence={t('object.gone')} action={back} />;
}

function FileHead({ title, onBack }: { title: string; onBack: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className={css.fileHead}>
      <Button onClick={onBack}>{t('file.back')}</Button>
      <h2>{title}</h2>
      <Button onClick={() => window.print()}>{t('file.print')}</Button>
    </div>
  );
}

type SheetPartProps = {
  readonly sheet: NoticeSheet;
  /** In the order of the heading of the sheet. */
  readonly values: readonly (string | null)[];
  readonly children: ReactNode;
};

/** A sheet under its title, with the fields above its columns and the notes below them. */
function SheetPart({ sheet, values, children }: SheetPartProps): ReactElement {
  const inWords = useWords();
  const named = useNamed();
  return (
    <div className={css.sheet}>
      <h3 className={css.sheetName}>{inWords(sheet.name)}</h3>
      {sheet.heading.length > 0 && (
        <p className={css.heading}>
          {sheet.heading.map((field, index) => (
            <span key={field.code}>{named(inWords(field), values[index] ?? '')}</span>
          ))}
        </p>
      )}
      {children}
      {sheet.notes.map((note) => (
        <p key={note.zh} className={css.quiet}>
          {inWords(note)}
        </p>
      ))}
    </div>
  );
}
