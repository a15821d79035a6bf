import { excerpt } from './fault.ts';
import type { RowCells } from './row-cells.ts';
import { idValue } from './values.ts';

/** The stable id of a row: its id column, else the id of its feature; null when it has neither. */
export function readExternalId(cells: RowCells<'externalId'>): string | null {
  if (cells.cell('externalId')) return cells.optional('externalId', idValue);
  const { id } = cells.source;
  if (id === null) return null;
  return (
    idValue.read(id) ?? cells.fault({ field: 'id', found: excerpt(id), expected: idValue.expected })
  );
}
