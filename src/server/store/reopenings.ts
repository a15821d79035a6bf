import { sql } from 'kysely';
import type { z } from 'zod';
import type { listReopenings } from '../../contract/reopenings.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Reopening, reopenValve } from '../../domain/reopening.ts';
import { notFound, refused } from '../problem-error.ts';
import { toRow } from './add-nouns.ts';
import { pass } from './gate.ts';
import { plain } from './noun-columns.ts';
import { equal, filled, findNounIn, type Noun } from './nouns.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type ReopeningQuery = z.output<(typeof listReopenings)['query']>;

export const reopenings: Noun<Reopening, ReopeningQuery> = {
  table: 'reopening',
  action: 'alarm.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    device: plain('device'),
    building: plain('building'),
    place: plain('place'),
    cause: plain('cause'),
    shutAt: plain('shut_at'),
    reopenedAt: plain('reopened_at'),
    reopenedBy: plain('reopened_by'),
    note: plain('note'),
  },
  sortBy: [
    { expression: sql`shut_at`, direction: 'asc', kind: 'integer' },
    { expression: sql`id`, direction: 'asc', kind: 'text' },
  ],
  matches: (query) => [
    equal('device', query.device),
    equal('building', query.building),
    filled('reopened_at', query.isReopened),
  ],
};

/** By the word of whoever stood before the valve. */
export async function reopenByHand(
  store: Store,
  actor: Actor,
  { id, note }: { id: string; note: string | null },
): Promise<Reopening> {
  const scope = pass(actor, 'alarm.handle');
  return writeAs(store, actor, async (write) => {
    const before = await findNounIn(write.tx, scope, { noun: reopenings, id });
    if (before === null) throw notFound();
    const verdict = reopenValve(before, { at: write.now, by: actor.name, note });
    if (!verdict.ok) throw refused(verdict.refusal);
    await saveReopening(write, before, verdict.value);
    return verdict.value;
  });
}

export async function saveReopening(
  write: Write,
  before: Reopening,
  after: Reopening,
): Promise<void> {
  const { tx, district } = write;
  await tx
    .updateTable('reopening')
    // The columns of the noun are those of its table.
    .set(toRow(reopenings, district, after))
    .where('district', '=', district)
    .where('id', '=', after.id)
    .execute();
  const change = { entity: 'reopening', entityId: after.id, verb: 'reopen', area: after.area };
  write.record({ ...change, before, after });
}
