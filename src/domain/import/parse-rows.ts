import { type AreaDraft, readAreaRow } from './area-row.ts';
import { type BuildingDraft, readBuildingRow } from './building-row.ts';
import {
  areaColumns,
  buildingColumns,
  type Column,
  compoundColumns,
  createHeaderIndex,
  deviceColumns,
  hazardColumns,
  type RowKind,
  siteColumns,
} from './columns.ts';
import { type CompoundDraft, readCompoundRow } from './compound-row.ts';
import { type DeviceDraft, readDeviceRow } from './device-row.ts';
import { excerpt, type Fault, inBoth } from './fault.ts';
import { type HazardDraft, readHazardRow } from './hazard-row.ts';
import type { RowMend } from './mends.ts';
import {
  type ColumnLookup,
  type ImportOptions,
  type Origin,
  openRow,
  type RowCells,
} from './row-cells.ts';
import { readSiteRow, type SiteDraft } from './site-row.ts';
import type { SourceRow } from './source-row.ts';

export type Drafts = {
  areas: AreaDraft;
  compounds: CompoundDraft;
  buildings: BuildingDraft;
  sites: SiteDraft;
  devices: DeviceDraft;
  hazards: HazardDraft;
};

export type ParsedRow<Draft> = {
  row: number;
  draft: Draft;
  mends: RowMend[];
  /** null unless the coordinates had to be converted. */
  origin: Origin | null;
};

/** Every row is either in `parsed` or counted in `refusedRows`; a refused row has a fault or more. */
export type ParsedRows<Draft> = {
  parsed: ParsedRow<Draft>[];
  faults: Fault[];
  refusedRows: number;
};

type RowResult<Draft> = { ok: true; taken: ParsedRow<Draft> } | { ok: false; faults: Fault[] };
type RowParser<Draft> = (row: SourceRow, options: ImportOptions) => RowResult<Draft>;

const parserOfKind: { [Kind in RowKind]: RowParser<Drafts[Kind]> } = {
  areas: createRowParser(areaColumns, readAreaRow),
  compounds: createRowParser(compoundColumns, readCompoundRow),
  buildings: createRowParser(buildingColumns, readBuildingRow),
  sites: createRowParser(siteColumns, readSiteRow),
  devices: createRowParser(deviceColumns, readDeviceRow),
  hazards: createRowParser(hazardColumns, readHazardRow),
};

/**
 * Reads the rows of a file as drafts of one kind, in their order. A row is taken whole or refused
 * with all of its faults; no row has any effect on another, except that an id may come only once.
 */
export function parseRows<Kind extends RowKind>(
  kind: Kind,
  rows: readonly SourceRow[],
  options: ImportOptions,
): ParsedRows<Drafts[Kind]> {
  const parse: RowParser<Drafts[Kind]> = parserOfKind[kind];
  const rowOfId = new Map<string, number>();
  const parsed: ParsedRow<Drafts[Kind]>[] = [];
  const faults: Fault[] = [];
  for (const row of rows) {
    const read = parse(row, options);
    const result = read.ok ? refuseRepeatedId(read, rowOfId) : read;
    if (result.ok) parsed.push(result.taken);
    else faults.push(...result.faults);
  }
  return { parsed, faults, refusedRows: rows.length - parsed.length };
}

function createRowParser<Field extends string, Draft>(
  columns: Readonly<Record<Field, Column>>,
  read: (cells: RowCells<Field>) => Draft | null,
): RowParser<Draft> {
  const lookup: ColumnLookup<Field> = {
    match: createHeaderIndex(columns),
    nameOf: (field) => columns[field].zh,
  };
  return (row, options) => {
    // What is read from a broken row may stand in the wrong column.
    if (row.fault) return { ok: false, faults: [row.fault] };
    const cells = openRow(row, { columns: lookup, options });
    const draft = read(cells);
    const { faults, mends, origin } = cells;
    if (draft === null || faults.length > 0) return { ok: false, faults };
    return { ok: true, taken: { row: row.row, draft, mends: [...mends], origin } };
  };
}

/** Only a row that is taken claims its id. */
function refuseRepeatedId<Draft extends Drafts[RowKind]>(
  result: { ok: true; taken: ParsedRow<Draft> },
  rowOfId: Map<string, number>,
): RowResult<Draft> {
  const { draft, row } = result.taken;
  const id = 'code' in draft ? String(draft.code) : draft.externalId;
  const earlier = id === null ? undefined : rowOfId.get(id);
  if (id !== null && earlier === undefined) rowOfId.set(id, row);
  if (id === null || earlier === undefined) return result;
  const fault: Fault = {
    row,
    field: 'code' in draft ? areaColumns.code.zh : '编号',
    found: excerpt(id),
    expected: inBoth(
      `不重复的编号，第 ${earlier} 行已使用`,
      `an id of its own: row ${earlier} has this one`,
    ),
  };
  return { ok: false, faults: [fault] };
}
