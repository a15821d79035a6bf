import { type Selectable, sql } from 'kysely';
import type { PastAct } from '../../contract/hazard-acts.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { actionOfVerb } from '../../domain/hazard/carry-out.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { isWholeDistrict, pass } from './gate.ts';
import { saveHazard, toHazardView } from './hazard-rows.ts';
import { actBatchKind, newestFirst, undoBatchRows } from './imports/undo-import.ts';
import { readNames } from './members.ts';
import { mapPage, readPage } from './page.ts';
import { refreshRollups } from './rollups.ts';
import type { BatchTable, ChangeTable } from './schema.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

type ActBatch = {
  readonly id: string;
  readonly verb: string;
  readonly account: string;
  /** The first seq of this write. */
  readonly fromSeq: number;
  /** So far, over all writes of the act. */
  readonly done: number;
  readonly skipped: number;
};

/** Keeps the batch of an act in step with each of its writes, so that what is done can always be taken back. */
export async function saveActBatch(
  write: Write,
  { id, verb, account, fromSeq, done, skipped }: ActBatch,
): Promise<void> {
  if (done === 0) return;
  const counts = { updated: done, refused: skipped, to_seq: write.nextSeq() - 1 };
  await write.tx
    .insertInto('batch')
    .values({
      district: write.district,
      id,
      kind: actBatchKind,
      file_name: verb,
      at: write.now,
      actor: account,
      created: 0,
      from_seq: fromSeq,
      undone_at: null,
      ...counts,
    })
    .onConflict((conflict) => conflict.columns(['district', 'id']).doUpdateSet(counts))
    .execute();
}

/** Past acts: one's own, and for those who see the whole district all of them. */
export async function pageActs(
  store: Store,
  actor: Actor,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<PastAct>> {
  const scope = pass(actor, 'hazard.read');
  const own = isWholeDistrict(scope) ? sql`1 = 1` : sql`actor = ${actor.account}`;
  const page = await readPage(store.engine.read, {
    table: 'batch',
    matches: sql<boolean>`(district = ${scope.district} and kind = ${actBatchKind} and ${own})`,
    sortBy: newestFirst,
    query,
    toItem: (row) => row,
  });
  const accounts = page.items.map((row) => row.actor);
  const names = await readNames(store.engine.read, scope.district, accounts);
  return mapPage(page, (row) => toPastAct(row, names));
}

/** Takes a whole act back, or refuses and changes nothing. It takes what the act itself took. */
export async function undoHazardAct(store: Store, actor: Actor, id: string): Promise<PastAct> {
  pass(actor, 'hazard.read');
  const { batch, names } = await undoBatchRows(store, actor, {
    id,
    isAct: true,
    passAs: ({ file_name }) => pass(actor, actionOfVerb[file_name as PastAct['verb']]),
    takeBack,
  });
  return toPastAct(batch, names);
}

async function takeBack(write: Write, changes: readonly Selectable<ChangeTable>[]): Promise<void> {
  const today = civilDateOf(write.now);
  const buildings = new Set<string>();
  for (const change of changes) {
    // A step keeps the hazard as it was and as it became, which is how it stands.
    const before = JSON.parse(change.before ?? 'null') as Hazard;
    const now = JSON.parse(change.after ?? 'null') as Hazard;
    await saveHazard(write, now, before);
    if (before.building !== null) buildings.add(before.building);
    write.record({
      entity: change.entity,
      entityId: change.entity_id,
      verb: 'undo',
      area: change.area,
      before: now,
      after: toHazardView(before, today),
      ...(change.batch !== null && { batch: change.batch }),
    });
  }
  await refreshRollups(write.tx, write.district, buildings);
}

function toPastAct(row: Selectable<BatchTable>, names: ReadonlyMap<string, string>): PastAct {
  return {
    id: row.id,
    // Acts are written with the verbs of the contract alone.
    verb: row.file_name as PastAct['verb'],
    at: row.at,
    actor: row.actor,
    actorName: names.get(row.actor) ?? row.actor,
    done: row.updated,
    skipped: row.refused,
    undoneAt: row.undone_at,
  };
}
