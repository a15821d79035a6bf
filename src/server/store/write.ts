import { type Insertable, sql, type Transaction } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { insertInChunks } from './chunks.ts';
import type { ChangeTable, Database } from './schema.ts';
import type { Store } from './store.ts';
import { keepVersions } from './versions.ts';

/** What changed; the write function adds who, when and the seq. */
type NewChange = {
  readonly entity: string;
  readonly entityId: string;
  readonly verb: string;
  readonly area: number;
  readonly before?: object;
  readonly after?: object;
  readonly reason?: string;
  readonly batch?: string;
};

export type Write = {
  readonly tx: Transaction<Database>;
  readonly district: string;
  readonly now: number;
  /** The seq that the next recorded change will get. */
  nextSeq(): number;
  record(change: NewChange): void;
};

/** Entities that tiles and columns show, or follow from; only these make them stale. */
const onTheMap = new Set(['area', 'compound', 'building', 'hazard', 'device', 'inspection']);

/**
 * The one way to write. Its first statement raises the district's counter, which is also its lock:
 * the writes of a district are serial, commit order is seq order, and a reader at `seq > n` can miss
 * nothing. When `run` throws, nothing happened.
 */
export async function writeAs<Result>(
  store: Store,
  actor: Pick<Actor, 'account' | 'district'>,
  run: (write: Write) => Promise<Result>,
): Promise<Result> {
  const { result, count } = await store.engine.write.transaction().execute(async (tx) => {
    const firstSeq = await takeSeq(tx, actor.district);
    const changes: NewChange[] = [];
    const write: Write = {
      tx,
      district: actor.district,
      now: store.now(),
      nextSeq: () => firstSeq + changes.length,
      record: (change) => changes.push(change),
    };
    const result = await run(write);
    await appendChanges(write, { changes, firstSeq, account: actor.account });
    return { result, count: changes.length };
  });
  if (count > 0) store.wake(actor.district);
  return result;
}

async function takeSeq(tx: Transaction<Database>, district: string): Promise<number> {
  const counter = await tx
    .updateTable('counter')
    .set({ seq: sql<number>`seq + 1` })
    .where('district', '=', district)
    .returning('seq')
    .executeTakeFirst();
  if (counter === undefined) throw new Error(`District ${district} is not set up in this store.`);
  return counter.seq;
}

type Appended = { changes: readonly NewChange[]; firstSeq: number; account: string };

async function appendChanges(write: Write, { changes, firstSeq, account }: Appended) {
  const rows = changes.map((change, index) =>
    toRow(write, change, { seq: firstSeq + index, account }),
  );
  await insertInChunks(write.tx, 'change', rows);
  const lastSeq = firstSeq + changes.length - 1;
  if (changes.some(makesVersion)) {
    await keepVersions(write.tx, { district: write.district, firstSeq, lastSeq });
  }
  const isVisible = changes.some((change) => onTheMap.has(change.entity));
  if (changes.length === 1 && !isVisible) return;
  await write.tx
    .updateTable('counter')
    .set({ seq: lastSeq, ...(isVisible && { data_seq: lastSeq }) })
    .where('district', '=', write.district)
    .execute();
}

/** An undo gives a hazard back as it was, its version too: what was seen then holds again. */
function makesVersion({ entity, verb }: NewChange): boolean {
  return entity === 'hazard' && verb !== 'undo';
}

function toRow(
  write: Write,
  change: NewChange,
  { seq, account }: { seq: number; account: string },
): Insertable<ChangeTable> {
  return {
    district: write.district,
    seq,
    at: write.now,
    actor: account,
    entity: change.entity,
    entity_id: change.entityId,
    verb: change.verb,
    area: change.area,
    before: change.before === undefined ? null : JSON.stringify(change.before),
    after: change.after === undefined ? null : JSON.stringify(change.after),
    reason: change.reason ?? null,
    batch: change.batch ?? null,
  };
}
