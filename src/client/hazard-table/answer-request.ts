import { applyRow } from './apply-row.ts';
import { decodeColumns, emptyColumns, type HazardColumns } from './columns.ts';
import { createHazardDensity, type HazardDensityEstimator } from './density-of-hazards.ts';
import { figuresByDay } from './figures-by-day.ts';
import { filterHazards } from './filter.ts';
import { groupHazards } from './group-hazards.ts';
import type { HexagonCounter } from './hexagons-of-hazards.ts';
import { outsideHazards } from './outside-hazards.ts';
import type { HazardTableAnswer, HazardTableQuery, TableReply, TableRequest } from './protocol.ts';

/** The columns with what is prepared from them once, when it is first asked for. */
type Table = {
  readonly columns: HazardColumns;
  density: HazardDensityEstimator | null;
  hexagons: HexagonCounter | null;
};

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
        return null;
      case 'query':
        return replying(request.id, async () => {
          const answer = await answerQuery(table, request.query);
          return { kind: 'answer', id: request.id, answer };
        });
    }
  };
}

function tableOf(columns: HazardColumns): Table {
  return { columns, density: null, hexagons: null };
}

/** One pass of the filter; every picture is made from its mask. */
async function answerQuery(table: Table, query: HazardTableQuery): Promise<HazardTableAnswer> {
  const { withDensity = true, hexResolution, groupedOn, figuresOn, outsideOn, ...filter } = query;
  if (hexResolution !== undefined) await prepareHexagons(table);
  table.density ??= createHazardDensity(table.columns);
  const { rows, mask, ...counts } = filterHazards(table.columns, filter);
  return {
    ...counts,
    density: withDensity ? table.density(mask) : null,
    hexagons: hexResolution === undefined ? null : (table.hexagons?.(mask, hexResolution) ?? null),
    groups:
      groupedOn === undefined ? null : groupHazards(table.columns, { rows, today: groupedOn }),
    days: figuresOn === undefined ? null : figuresByDay(table.columns, { rows, days: figuresOn }),
    outside:
      outsideOn === undefined ? null : outsideHazards(table.columns, { mask, today: outsideOn }),
  };
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
