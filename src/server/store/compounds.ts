import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { listCompounds } from '../../contract/compounds.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Compound } from '../../domain/compound.ts';
import { allOf } from './conditions.ts';
import type { SortKey } from './cursor.ts';
import { narrow, pass, type Scope, within } from './gate.ts';
import { readPage } from './page.ts';
import { positionOf } from './place.ts';
import type { CompoundTable } from './schema.ts';
import { contains } from './search.ts';
import type { Store } from './store.ts';

type CompoundQuery = z.output<(typeof listCompounds)['query']>;

const byArea: readonly SortKey[] = [
  { expression: sql`area`, direction: 'asc', kind: 'integer' },
  { expression: sql`id`, direction: 'asc', kind: 'text' },
];

export async function pageCompounds(
  store: Store,
  actor: Actor,
  query: CompoundQuery,
): Promise<Page<Compound>> {
  return readPage(store.engine.read, {
    table: 'compound',
    matches: matching(narrow(pass(actor, 'compound.read'), query.area), query),
    sortBy: byArea,
    query,
    toItem: toCompound,
  });
}

function matching(scope: Scope, query: CompoundQuery): RawBuilder<boolean> {
  return allOf([
    within(scope),
    query.isOld !== undefined && sql`is_old = ${query.isOld ? 1 : 0}`,
    query.text !== undefined &&
      sql`(${contains('name', query.text)} or ${contains('address', query.text)})`,
  ]);
}

export async function findCompound(
  store: Store,
  actor: Actor,
  id: string,
): Promise<Compound | null> {
  const row = await store.engine.read
    .selectFrom('compound')
    .selectAll()
    .where(within(pass(actor, 'compound.read')))
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toCompound(row);
}

function toCompound(row: Selectable<CompoundTable>): Compound {
  return {
    id: row.id,
    area: row.area,
    name: row.name,
    address: row.address,
    isOld: row.is_old === 1,
    hasPropertyManager: row.has_property_manager === null ? null : row.has_property_manager === 1,
    households: row.households,
    position: positionOf(row),
  };
}
