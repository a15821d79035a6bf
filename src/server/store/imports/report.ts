import { type ImportReport, importLimits } from '../../../contract/imports.ts';
import { type AreaCode, areaLevel, parentArea } from '../../../domain/area.ts';
import type { CivilDate } from '../../../domain/civil-date.ts';
import { type Hazard, isOpen, isOverdue } from '../../../domain/hazard.ts';
import { areaWarnings, type NamedArea } from '../../../domain/import/area-warnings.ts';
import type { Words } from '../../../domain/import/fault.ts';
import { toMultiPolygon } from '../geometry-text.ts';
import type { Planned, Row, TakenRow } from './make-plan.ts';
import type { ImportTable } from './plan.ts';
import type { ImportFile, ReadFile } from './read-file.ts';
import { bboxOf, isPlaced, shapesOf } from './report-shapes.ts';
import type { Surroundings } from './surroundings.ts';

export type ReportInput = {
  readonly file: ImportFile;
  readonly read: ReadFile;
  readonly planned: Planned<ImportTable>;
  readonly around: Surroundings;
  readonly today: CivilDate;
  readonly warnings: readonly Words[];
};

/** What an import did, or in a preview would do. */
export function toReport(
  { file, read, planned, around, today, warnings }: ReportInput,
  batch: string | null,
): ImportReport {
  const { plan, taken, mends } = planned;
  const faults = [...read.faults, ...planned.faults];
  const fileMends = Object.fromEntries(read.fileMends.map((mend) => [mend, 1]));
  const placed = taken.filter(({ row }) => isPlaced(row)).length;
  return {
    batch,
    kind: file.kind,
    fileName: file.fileName,
    crs: file.crs,
    rows: read.rowCount,
    created: plan.creates.length,
    updated: plan.updates.length,
    unchanged: plan.unchanged,
    refused: read.refusedRows + planned.faults.length,
    placed,
    unplaced: taken.length - placed,
    ...countHazards(read.table, taken, today),
    byArea: countByArea(read.table, taken, around),
    shapes: { type: 'FeatureCollection', features: shapesOf(taken) },
    bbox: bboxOf(taken),
    mends: { ...fileMends, ...mends },
    warnings: read.table === 'area' ? areaWarnings(areasAfter(taken, around)) : [...warnings],
    faults: faults.slice(0, importLimits.faults),
    faultsTotal: faults.length,
  };
}

function countHazards(
  table: ImportTable,
  taken: readonly TakenRow[],
  today: CivilDate,
): Pick<ImportReport, 'open' | 'overdue'> {
  if (table !== 'hazard') return { open: null, overdue: null };
  const open = taken.map(({ row }) => lifeOf(row)).filter(({ status }) => isOpen(status));
  return { open: open.length, overdue: open.filter((life) => isOverdue(life, today)).length };
}

/** The row was made from a hazard, so its words are known. */
function lifeOf(row: Row): Pick<Hazard, 'status' | 'deadline'> {
  return { status: row.status as Hazard['status'], deadline: row.deadline as Hazard['deadline'] };
}

/** In code order; what is filed under the district as a whole comes last. */
function countByArea(
  table: ImportTable,
  taken: readonly TakenRow[],
  around: Surroundings,
): ImportReport['byArea'] {
  const counts = new Map<AreaCode | null, number>();
  for (const { row } of taken) {
    const code = countedUnder(Number(table === 'area' ? row.code : row.area));
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const inFile = new Map(table === 'area' ? taken.map(({ row }) => [row.code, row.name]) : []);
  const nameOf = (code: AreaCode) => inFile.get(code) ?? around.areaName(code);
  return [...counts]
    .sort(([left], [right]) => (left ?? Infinity) - (right ?? Infinity))
    .map(([code, rows]) => ({ code, name: code === null ? null : toText(nameOf(code)), rows }));
}

/** A grid counts in its community; a subdistrict is what a row without a community has. */
function countedUnder(area: AreaCode): AreaCode | null {
  const level = areaLevel(area);
  if (level === 'district') return null;
  return level === 'grid' ? parentArea(area) : area;
}

function toText(name: Row[string] | undefined): string | null {
  return name === undefined || name === null ? null : String(name);
}

/** The outlines as they will be: those of the file in place of those that stand. */
function areasAfter(taken: readonly TakenRow[], around: Surroundings): NamedArea[] {
  const areas = new Map(around.outlines.map((area) => [area.code, area]));
  for (const { row } of taken) {
    const code = Number(row.code);
    if (typeof row.geometry !== 'string') areas.delete(code);
    else areas.set(code, { code, name: String(row.name), geometry: toMultiPolygon(row.geometry) });
  }
  return [...areas.values()];
}
