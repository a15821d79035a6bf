import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import { readVersions } from './log-versions.ts';
import { findNoun, type Named, type Noun, pageNoun } from './nouns.ts';
import { mapPage } from './page.ts';
import type { Store } from './store.ts';

/** With the seq of the change that made it what it is. */
export type Versioned<Item> = Item & { readonly version: number };

/** As `pageNoun`, each item with its version. */
export async function pageVersioned<Item extends Named, Query>(
  store: Store,
  actor: Actor,
  wanted: Parameters<typeof pageNoun<Item, Query>>[2],
): Promise<Page<Versioned<Item>>> {
  const page = await pageNoun(store, actor, wanted);
  const versions = await readVersions(store.engine.read, {
    district: actor.district,
    entity: wanted.noun.table,
    ids: page.items.map(({ id }) => id),
  });
  return mapPage(page, (item) => ({ ...item, version: versions.get(item.id) ?? 0 }));
}

/** As `findNoun`, with its version. */
export async function findVersioned<Item extends Named>(
  store: Store,
  actor: Actor,
  { noun, id }: { noun: Noun<Item, never>; id: string },
): Promise<Versioned<Item> | null> {
  const item = await findNoun(store, actor, { noun, id });
  if (item === null) return null;
  const objects = { district: actor.district, entity: noun.table, ids: [id] };
  const versions = await readVersions(store.engine.read, objects);
  return { ...item, version: versions.get(id) ?? 0 };
}
