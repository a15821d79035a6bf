import type { DensityRaster } from '../../domain/geo/density.ts';
import type { HazardColumns } from './columns.ts';
import { emptyCells } from './density-of-hazards.ts';
import type { HazardMatch } from './filter.ts';
import { createKeyKeeper, type KeyKeeper } from './hazard-keys.ts';
import { countCells, type Tally, tallyLayout, tallyRows } from './tally.ts';

export type RowCounter = {
  readonly keysOn: KeyKeeper;
  /** By area, unit, type and day, as of a day. */
  readonly groups: (match: HazardMatch, today: number) => Tally;
  /** By cell of the raster. */
  readonly cells: (match: HazardMatch) => Float32Array;
};

type Kept<Counts> = { readonly today: number | null; readonly counts: Counts };

/**
 * Counts the rows that match. Where most of them do, it counts the others and takes them away from
 * all, which is kept until a row changes: so no filter costs more than half of the rows.
 */
export function createRowCounter(columns: HazardColumns, raster: DensityRaster | null): RowCounter {
  const keysOn = createKeyKeeper(columns, raster);
  let allGroups: Kept<Tally> | null = null;
  let allCells: Kept<Float32Array> | null = null;

  return {
    keysOn: (today) => {
      forgetWhatChanged();
      return keysOn(today);
    },
    groups: (match, today) => {
      forgetWhatChanged();
      if (isFew(match)) return tallyOf(match.rows, today);
      if (allGroups?.today !== today) {
        allGroups = { today, counts: tallyOf(allRows(columns), today) };
      }
      const others = tallyOf(match.others, today);
      subtract(others.counts, allGroups.counts.counts);
      return others;
    },
    cells: (match) => {
      forgetWhatChanged();
      if (isFew(match)) return cellsOf(match.rows);
      allCells ??= { today: null, counts: cellsOf(allRows(columns)) };
      const others = cellsOf(match.others);
      subtract(others, allCells.counts);
      return others;
    },
  };

  function forgetWhatChanged(): void {
    if (columns.touched.size === 0) return;
    allGroups = null;
    allCells = null;
  }

  function tallyOf(rows: Uint32Array, today: number): Tally {
    const keys = keysOn(today);
    const layout = tallyLayout(columns, keys);
    const counts = new Uint32Array(layout.length);
    tallyRows(columns, { rows, keys, layout, counts });
    return { layout, counts };
  }

  function cellsOf(rows: Uint32Array): Float32Array {
    if (raster === null) throw new Error('Nothing has a place.');
    const cells = emptyCells(raster);
    countCells(cells, rows, keysOn(null).cell);
    return cells;
  }
}

function isFew({ rows, others }: HazardMatch): boolean {
  return rows.length <= others.length;
}

function allRows({ count }: HazardColumns): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** What is left of all without some, in place of these. */
function subtract<Counts extends Uint32Array | Float32Array>(some: Counts, all: Counts): void {
  for (let at = 0; at < some.length; at++) some[at] = (all[at] as number) - (some[at] as number);
}
