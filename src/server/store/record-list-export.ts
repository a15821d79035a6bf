import type { Actor } from '../../domain/actor.ts';
import { pass } from './gate.ts';
import type { Store } from './store.ts';
import { writeAs } from './write.ts';

/** Puts the export of one list on record before a byte of it leaves; what was searched for is not told. */
export async function recordListExport(
  store: Store,
  actor: Actor,
  after: { readonly file: string; readonly rows: Readonly<Record<string, number>> },
): Promise<void> {
  pass(actor, 'export.run');
  await writeAs(store, actor, async (write) => {
    write.record({
      entity: 'export',
      entityId: store.newId(),
      verb: 'export',
      area: actor.area,
      after,
    });
  });
}
