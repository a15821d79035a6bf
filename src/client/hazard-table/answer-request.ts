import { dayOfDate } from '../../domain/civil-date.ts';
import { applyRow } from './apply-row.ts';
import { decodeColumns, emptyColumns, type HazardColumns } from './columns.ts';
import { createRowCounter, type RowCounter } from './count-rows.ts';
import {
  createHazardDensities,
  type HazardDensities,
  type HazardDensity,
} from './density-of-hazards.ts';
import { figuresByDay } from './figures-by-day.ts';
import { filterHazards, type HazardFilter, type HazardMatch } from './filter.ts';
import { groupsOfTally } from './group-hazards.ts';
import type { HexagonCounter } from './hexagons-of-hazards.ts';
import { outsideHazards } from './outside-hazards.ts';
import type {
  FoundDays,
  HazardTableAnswer,
  HazardTableQuery,
  StepAnswer,
  TableReply,
  TableRequest,
} from './protocol.ts';
import { createTimeIndex, type TimeIndex } from './time-index.ts';

/** The columns with what is prepared from them once. */
type Table = {
  readonly columns: HazardColumns;
  readonly densities: HazardDensities | null;
  readonly counter: RowCounter;
  /** Found when it is first asked for. */
  hexagons: HexagonCounter | null;
  /** The rows of the filter that was asked for last: map and figures ask one after the other. */
  /** What a person who drags the period has taken hold of. */
  held: readonly Held[];
  last: { readonly filter: string; readonly match: HazardMatch } | null;
};

type Held = { readonly index: TimeIndex; readonly isGrouped: boolean };

/** The table behind the messages, without the worker around it: a request in, its reply out. */
export function createRequestAnswerer(): (request: TableRequest) => Promise<TableReply | null> {
  let table = tableOf(emptyColumns(0));

  return async (request) => {
    switch (request.kind) {
      case 'load':
        return replying(request.id, async () => {
          table = tableOf(decodeColumns(request.bytes));
          return { kind: 'loaded', id: request.id, total: table.columns.count };
        });
      case 'apply':
        applyRow(table.columns, request.row);
        table.last = null;
        // The first place of all: from now on there is a picture.
        if (table.densities === null) table = tableOf(table.columns);
        return null;
      case 'query':
        return replying(request.id, async () => {
          const answer = await answerQuery(table, request.query);
          return { kind: 'answer', id: request.id, answer };
        });
      case 'hold':
        return replying(request.id, async () => {
          // What was held before makes room first.
          table.held = [];
          table.held = request.queries.map((query) => holdQuery(table, query));
          const byteLength = table.held.reduce((sum, { index }) => sum + index.byteLength, 0);
          return { kind: 'held', id: request.id, byteLength };
        });
      case 'step':
        return replying(request.id, async () => {
          const answers = table.held.map((held) => stepHeld(table, held, request.days));
          return { kind: 'stepped', id: request.id, answers };
        });
      case 'letGo':
        table.held = [];
        return null;
    }
  };
}

function tableOf(columns: HazardColumns): Table {
  const densities = createHazardDensities(columns);
  const counter = createRowCounter(columns, densities?.raster ?? null);
  return { columns, densities, counter, hexagons: null, held: [], last: null };
}

function holdQuery(table: Table, query: HazardTableQuery): Held {
  const { withDensity = true, groupedOn, densityDetail: _, hexResolution: __, ...rest } = query;
  const { figuresOn: ___, outsideOn: ____, foundFrom: _____, foundTo: ______, ...filter } = rest;
  const { columns, counter, densities } = table;
  const { rows } = filterHazards(columns, filter);
  const keys = counter.keysOn(groupedOn === undefined ? null : dayOfDate(groupedOn));
  const index = createTimeIndex(columns, { rows, keys, densities: withDensity ? densities : null });
  return { index, isGrouped: groupedOn !== undefined };
}

function stepHeld({ columns }: Table, { index, isGrouped }: Held, days: FoundDays): StepAnswer {
  const weekOf = (date: string) => Math.floor((dayOfDate(date) - index.firstMonday) / 7);
  const { matching, located, tally, density } = index.step({
    fromWeek: days.foundFrom === undefined ? 0 : weekOf(days.foundFrom),
    toWeek: days.foundTo === undefined ? index.weekCount : weekOf(days.foundTo),
  });
  const groups = isGrouped ? groupsOfTally(columns, tally) : null;
  return { total: columns.count, matching, located, density, groups };
}

/** One pass of the filter; every group and every picture is made from its rows. */
async function answerQuery(table: Table, query: HazardTableQuery): Promise<HazardTableAnswer> {
  const {
    withDensity = true,
    densityDetail,
    hexResolution,
    groupedOn,
    figuresOn,
    outsideOn,
    ...filter
  } = query;
  if (hexResolution !== undefined) await prepareHexagons(table);
  const { columns } = table;
  const match = matchOf(table, filter);
  const { rows, others: _others, mask, ...counts } = match;
  return {
    ...counts,
    density: withDensity ? densityOf(table, { match, isQuick: densityDetail === 'quick' }) : null,
    hexagons: hexResolution === undefined ? null : (table.hexagons?.(mask, hexResolution) ?? null),
    groups:
      groupedOn === undefined
        ? null
        : groupsOfTally(columns, table.counter.groups(match, dayOfDate(groupedOn))),
    days: figuresOn === undefined ? null : figuresByDay(columns, { rows, days: figuresOn }),
    outside: outsideOn === undefined ? null : outsideHazards(columns, { mask, today: outsideOn }),
  };
}

function matchOf(table: Table, filter: HazardFilter): HazardMatch {
  const text = JSON.stringify(filter);
  if (table.last?.filter !== text) {
    table.last = { filter: text, match: filterHazards(table.columns, filter) };
  }
  return table.last.match;
}

type Pictured = { readonly match: HazardMatch; readonly isQuick: boolean };

function densityOf(
  { densities, counter }: Table,
  { match, isQuick }: Pictured,
): HazardDensity | null {
  if (densities === null) return null;
  return isQuick ? densities.quick(counter.cells(match)) : densities.fine(match.mask);
}

/** The code of the hexagons weighs more than all else here: it is loaded by who wants them. */
async function prepareHexagons(table: Table): Promise<void> {
  if (table.hexagons !== null) return;
  const { createHexagonCounter } = await import('./hexagons-of-hazards.ts');
  table.hexagons = createHexagonCounter(table.columns);
}

async function replying(id: number, reply: () => Promise<TableReply>): Promise<TableReply> {
  try {
    return await reply();
  } catch (error) {
    return { kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) };
  }
}
