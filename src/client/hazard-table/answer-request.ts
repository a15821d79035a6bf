import { applyRow } from './apply-row.ts';
import { decodeColumns, emptyColumns, type HazardColumns } from './columns.ts';
import { createHazardDensity, type HazardDensityEstimator } from './density-of-hazards.ts';
import { filterHazards } from './filter.ts';
import type { HazardTableAnswer, HazardTableQuery, TableReply, TableRequest } from './protocol.ts';

/** The table behind the messages, without the worker around it: a request in, its reply out. */
export function createRequestAnswerer(): (request: TableRequest) => TableReply | null {
  let columns = emptyColumns(0);
  let density: HazardDensityEstimator | null = null;

  return (request) => {
    switch (request.kind) {
      case 'load':
        return replying(request.id, () => {
          columns = decodeColumns(request.bytes);
          density = null;
          return { kind: 'loaded', id: request.id, total: columns.count };
        });
      case 'apply':
        applyRow(columns, request.row);
        return null;
      case 'query':
        return replying(request.id, () => {
          density ??= createHazardDensity(columns);
          const answer = answerQuery(request.query, { columns, density });
          return { kind: 'answer', id: request.id, answer };
        });
    }
  };
}

type Table = { readonly columns: HazardColumns; readonly density: HazardDensityEstimator };

function answerQuery(query: HazardTableQuery, { columns, density }: Table): HazardTableAnswer {
  const { mask, ...counts } = filterHazards(columns, query);
  return { ...counts, density: query.withDensity === false ? null : density(mask) };
}

function replying(id: number, reply: () => TableReply): TableReply {
  try {
    return reply();
  } catch (error) {
    return { kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) };
  }
}
