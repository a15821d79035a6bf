import type { ChangeView } from '../../contract/changes.ts';
import type {
  FoundDays,
  HazardTableAnswer,
  HazardTableQuery,
  StepAnswer,
  TableReply,
  TableRequest,
} from './protocol.ts';
import { rowOfChange } from './row-of-change.ts';

/** The part of a Worker that the handle needs. */
export type TableWorker = {
  readonly postMessage: (request: TableRequest) => void;
  readonly addEventListener: (
    type: 'message',
    hear: (event: { readonly data: TableReply }) => void,
  ) => void;
  readonly terminate: () => void;
};

/** The hazards of the district in a worker: the page asks, nothing on it waits. */
export type HazardTable = {
  /** Takes the bytes of `GET /api/hazards/columns` and answers how many hazards they hold. */
  readonly load: (bytes: ArrayBuffer) => Promise<number>;
  /** A live change; answers whether it concerned the table. */
  readonly apply: (change: ChangeView) => boolean;
  readonly query: (query: HazardTableQuery) => Promise<HazardTableAnswer>;
  /**
   * Prepares some queries for any span of weeks, as of now; their own periods do not count. Answers
   * the bytes that this takes, until `letGo`.
   */
  readonly hold: (queries: readonly HazardTableQuery[]) => Promise<number>;
  /** The queries that are held, in their order, in a span of weeks. */
  readonly step: (days: FoundDays) => Promise<readonly StepAnswer[]>;
  readonly letGo: () => void;
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (reply: TableReply) => void;
  readonly reject: (reason: Error) => void;
};

/** A handle on a table; an answer comes back to the question it belongs to. */
export function createHazardTable(worker: TableWorker): HazardTable {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  worker.addEventListener('message', ({ data: reply }) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'failed') asked?.reject(new Error(reply.reason));
    else asked?.resolve(reply);
  });

  function ask(make: (id: number) => TableRequest): Promise<TableReply> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(make(id));
    });
  }

  return {
    load: async (bytes) => {
      const reply = await ask((id) => ({ kind: 'load', id, bytes }));
      return reply.kind === 'loaded' ? reply.total : 0;
    },
    apply: (change) => {
      const row = rowOfChange(change);
      if (row !== null) worker.postMessage({ kind: 'apply', row });
      return row !== null;
    },
    query: async (query) => {
      const reply = await ask((id) => ({ kind: 'query', id, query }));
      if (reply.kind !== 'answer') throw new Error(`Expected an answer, got ${reply.kind}`);
      return reply.answer;
    },
    hold: async (queries) => {
      const reply = await ask((id) => ({ kind: 'hold', id, queries }));
      return reply.kind === 'held' ? reply.byteLength : 0;
    },
    step: async (days) => {
      const reply = await ask((id) => ({ kind: 'step', id, days }));
      if (reply.kind !== 'stepped') throw new Error(`Expected a step, got ${reply.kind}`);
      return reply.answers;
    },
    letGo: () => worker.postMessage({ kind: 'letGo' }),
    close: () => {
      worker.terminate();
      for (const { reject } of waiting.values()) reject(new Error('The table was closed.'));
      waiting.clear();
    },
  };
}

/** Starts the worker of the table. */
export function startHazardWorker(): TableWorker {
  return new Worker(new URL('./hazard-table.worker.ts', import.meta.url), { type: 'module' });
}
