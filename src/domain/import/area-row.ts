import { type AreaCode, type AreaLevel, areaLevel } from '../area.ts';
import type { areaColumns } from './columns.ts';
import { excerpt, inBoth } from './fault.ts';
import type { RowCells } from './row-cells.ts';
import { type MultiPolygon, optionalOutline } from './row-geometry.ts';
import { areaLevelTerms } from './terms.ts';
import { areaCodeIn, nameValue, termOf } from './values.ts';

export type AreaDraft = {
  code: AreaCode;
  level: AreaLevel;
  name: string;
  /** null where nobody has drawn the area yet. */
  geometry: MultiPolygon | null;
};

type AreaCells = RowCells<keyof typeof areaColumns>;

const levelValue = termOf(areaLevelTerms);

/** Reads an area; null with faults in `cells`. The level is in the code. */
export function readAreaRow(cells: AreaCells): AreaDraft | null {
  const code = cells.required('code', areaCodeIn(cells.options.district));
  const name = cells.required('name', nameValue);
  const geometry = optionalOutline(cells);
  if (code === null || name === null) return null;
  const level = areaLevel(code);
  checkStatedLevel(cells, level);
  return { code, level, name, geometry };
}

function checkStatedLevel(cells: AreaCells, level: AreaLevel) {
  const stated = cells.optional('level', levelValue);
  const cell = cells.cell('level');
  if (stated === null || stated === level || !cell) return;
  const [term] = areaLevelTerms[level];
  cells.fault({
    field: cell.header,
    found: excerpt(cell.text),
    expected: inBoth(`与区划编码一致的级别：${term}`, `the level that the code states: ${level}`),
  });
}
