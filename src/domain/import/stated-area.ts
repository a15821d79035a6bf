import type { AreaCode } from '../area.ts';
import type { AreaWords } from './area-names.ts';
import type { areaNameColumns } from './columns.ts';
import type { RowCells } from './row-cells.ts';
import { areaCodeIn, nameValue } from './values.ts';

/** Where a row says that it belongs: by a code, else by names, else not at all. */
export type StatedArea = {
  readonly areaCode: AreaCode | null;
  readonly areaWords: AreaWords | null;
};

type NameField = keyof typeof areaNameColumns;
type AreaCells = RowCells<'areaCode' | NameField>;

/** Reads the area of a row. Digits in a column of names are a code, which then decides. */
export function readStatedArea(cells: AreaCells): StatedArea {
  const codes = [
    cells.optional('areaCode', areaCodeIn(cells.options.district)),
    codeIn(cells, 'community'),
    codeIn(cells, 'subdistrict'),
  ];
  const areaCode = codes.find((code) => code !== null) ?? null;
  if (areaCode !== null) return { areaCode, areaWords: null };
  const community = nameIn(cells, 'community');
  const subdistrict = nameIn(cells, 'subdistrict');
  const isSilent = community === null && subdistrict === null;
  return { areaCode: null, areaWords: isSilent ? null : { community, subdistrict } };
}

function codeIn(cells: AreaCells, field: NameField): AreaCode | null {
  if (!isCode(cells, field)) return null;
  return cells.optional(field, areaCodeIn(cells.options.district));
}

function nameIn(cells: AreaCells, field: NameField): string | null {
  return isCode(cells, field) ? null : cells.optional(field, nameValue);
}

function isCode(cells: AreaCells, field: NameField): boolean {
  return /^[\d\s]+$/.test(cells.cell(field)?.text.normalize('NFKC') ?? '');
}
