import type { HazardColumns } from './columns.ts';
import {
  emptyCells,
  type HazardDensities,
  type HazardDensity,
  sumOf,
} from './density-of-hazards.ts';
import { cellsOf, type HazardKeys } from './hazard-keys.ts';
import { countCells, type Tally, type TallyLayout, tallyLayout, tallyRows } from './tally.ts';

/** Weeks of an index from one to another, both included, counted from its first. */
type WeekSpan = { readonly fromWeek: number; readonly toWeek: number };

type TimeStep = {
  readonly matching: number;
  readonly located: number;
  readonly tally: Tally;
  /** null where the index has none. */
  readonly density: HazardDensity | null;
};

/**
 * Sums over the weeks in which hazards were found, so that any span of weeks is the difference of
 * two of them, however many hazards there are (Moritz, Howe, Heer 2019: Falcon).
 */
export type TimeIndex = {
  /** The Monday of the first week, in days since 1970-01-01. */
  readonly firstMonday: number;
  readonly weekCount: number;
  readonly byteLength: number;
  readonly step: (span: WeekSpan) => TimeStep;
};

const daysOfWeek = 7;
/** Ten years, or what there is room for; what was found before counts in the first week. */
const mostWeeks = 520;
const mostGroupBytes = 60e6;
const mostBytes = 120e6;

type Indexed = {
  /** Those that match all but the period. */
  readonly rows: Uint32Array;
  readonly keys: HazardKeys;
  /** null: no density is wanted, or nothing has a place. */
  readonly densities: HazardDensities | null;
};

export function createTimeIndex(
  columns: HazardColumns,
  { rows, keys, densities }: Indexed,
): TimeIndex {
  const layout = tallyLayout(columns, keys);
  const fitting = Math.floor(mostGroupBytes / 4 / layout.length) - 1;
  const most = Math.max(1, Math.min(mostWeeks, fitting));
  const weeks = weeksOf(columns, { rows, most });
  const groups = sumGroups(columns, { weeks, keys, layout });
  const room = mostBytes - groups.byteLength;
  const places = densities && sumPlaces(columns, { weeks, keys, densities, room });
  return {
    firstMonday: weeks.firstMonday,
    weekCount: weeks.count,
    byteLength: groups.byteLength + (places?.byteLength ?? 0),
    step: (span) => {
      const density = places?.between(span) ?? null;
      const { totalWeight = 0, outsideWeight = 0 } = density?.grid ?? {};
      return {
        matching: weeks.countBetween(span),
        located: totalWeight + outsideWeight,
        tally: groups.between(span),
        density,
      };
    },
  };
}

type Weeks = {
  readonly firstMonday: number;
  readonly count: number;
  readonly rowsOf: (week: number) => Uint32Array;
  readonly countBetween: (span: WeekSpan) => number;
};

/** The rows week after week: what is counted of one then lies in one place. */
function weeksOf(
  { foundDay }: HazardColumns,
  { rows, most }: { readonly rows: Uint32Array; readonly most: number },
): Weeks {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const day = foundDay[row] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) [first, last] = [0, 0];
  const lastWeek = weekOf(last);
  const firstWeek = Math.max(weekOf(first), lastWeek - most + 1);
  const count = lastWeek - firstWeek + 1;
  const starts = new Uint32Array(count + 1);
  const inWeek = (row: number) => Math.max(0, weekOf(foundDay[row] as number) - firstWeek);
  for (const row of rows) (starts[inWeek(row) + 1] as number) += 1;
  for (let week = 0; week < count; week++) (starts[week + 1] as number) += starts[week] as number;
  const next = starts.slice();
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const week = inWeek(row);
    sorted[next[week] as number] = row;
    (next[week] as number) += 1;
  }
  const startOf = (week: number) => starts[Math.min(Math.max(week, 0), count)] as number;
  return {
    firstMonday: mondayOf(firstWeek),
    count,
    rowsOf: (week) => sorted.subarray(startOf(week), startOf(week + 1)),
    countBetween: ({ fromWeek, toWeek }) => Math.max(0, startOf(toWeek + 1) - startOf(fromWeek)),
  };
}

/** Weeks since that of 1970-01-01, a Thursday; they begin on Monday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / daysOfWeek);
}

function mondayOf(week: number): number {
  return week * daysOfWeek - 3;
}

type Counted = { readonly weeks: Weeks; readonly keys: HazardKeys };

function sumGroups(
  columns: HazardColumns,
  { weeks, keys, layout }: Counted & { readonly layout: TallyLayout },
) {
  const { length } = layout;
  const sums = new Uint32Array(length * (weeks.count + 1));
  for (let week = 0; week < weeks.count; week++) {
    const counts = sums.subarray((week + 1) * length, (week + 2) * length);
    tallyRows(columns, { rows: weeks.rowsOf(week), keys, layout, counts });
    addUp(sums, { week, length });
  }
  return {
    byteLength: sums.byteLength,
    between: (span: WeekSpan): Tally => ({
      layout,
      counts: between(sums, span, { weeks, length }),
    }),
  };
}

type Placed = Counted & { readonly densities: HazardDensities; readonly room: number };

/** The picture of each week, smoothed already: sums of smoothed pictures are the smoothed sum. */
function sumPlaces(columns: HazardColumns, { weeks, keys, densities, room }: Placed) {
  const raster = densities.rasterWithin(Math.floor(Math.sqrt(room / 4 / (weeks.count + 1))));
  const cell = raster === densities.raster ? keys.cell : cellsOf(columns, raster);
  const length = raster.width * raster.height;
  const sums = new Float32Array(length * (weeks.count + 1));
  const weights = new Uint32Array(2 * (weeks.count + 1));
  for (let week = 0; week < weeks.count; week++) {
    const cells = emptyCells(raster);
    countCells(cells, weeks.rowsOf(week), cell);
    weights.set([sumOf(cells.subarray(0, length)), cells[length + 1] ?? 0], 2 * (week + 1));
    raster.smooth(
      cells.subarray(0, length),
      sums.subarray((week + 1) * length, (week + 2) * length),
    );
    addUp(weights, { week, length: 2 });
    addUp(sums, { week, length });
  }
  return {
    byteLength: sums.byteLength,
    between: (span: WeekSpan): HazardDensity => {
      const [totalWeight = 0, outsideWeight = 0] = between(weights, span, { weeks, length: 2 });
      const values = between(sums, span, { weeks, length });
      return densities.ofValues(raster, { values, totalWeight, outsideWeight });
    },
  };
}

type Sums = Uint32Array | Float32Array;

/** To each week all before it: the row of a week holds what lies up to its end. */
function addUp(sums: Sums, { week, length }: { week: number; length: number }): void {
  const [before, own] = [week * length, (week + 1) * length];
  for (let at = 0; at < length; at++) {
    (sums[own + at] as number) += sums[before + at] as number;
  }
}

type Summed = { readonly weeks: Weeks; readonly length: number };

function between<Numbers extends Sums>(
  sums: Numbers,
  { fromWeek, toWeek }: WeekSpan,
  { weeks, length }: Summed,
): Numbers {
  const from = Math.min(Math.max(fromWeek, 0), weeks.count);
  const to = Math.min(Math.max(toWeek + 1, from), weeks.count);
  // A slice is of the kind of its whole.
  const left = sums.slice(to * length, (to + 1) * length) as Numbers;
  const before = from * length;
  for (let at = 0; at < length; at++) {
    left[at] = Math.max(0, (left[at] as number) - (sums[before + at] as number));
  }
  return left;
}
