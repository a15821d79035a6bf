import type { Kysely } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { chunksOf } from './chunks.ts';
import { pass, within } from './gate.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

export type PlaceNames = Record<'buildings' | 'compounds', ReadonlyMap<string, string>>;

/** What the buildings and compounds are called that some objects name, as far as the actor sees them. */
export async function readPlaceNames(
  store: Store,
  actor: Actor,
  objects: readonly object[],
): Promise<PlaceNames> {
  const { read } = store.engine;
  const building = within(pass(actor, 'building.read'));
  const compound = within(pass(actor, 'compound.read'));
  const named = (name: 'building' | 'compound') => {
    const ids = objects.map((object): unknown => Reflect.get(object, name));
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
  };
  return {
    buildings: await readNames(read, {
      table: 'building',
      ids: named('building'),
      scope: building,
    }),
    compounds: await readNames(read, {
      table: 'compound',
      ids: named('compound'),
      scope: compound,
    }),
  };
}

type Asked = {
  readonly table: 'building' | 'compound';
  readonly ids: readonly string[];
  readonly scope: ReturnType<typeof within>;
};

async function readNames(
  db: Kysely<Database>,
  { table, ids, scope }: Asked,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const chunk of chunksOf(ids)) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'name'])
      .where(scope)
      .where('id', 'in', chunk)
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}
