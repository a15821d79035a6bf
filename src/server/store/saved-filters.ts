import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Fault } from '../../contract/problem.ts';
import {
  type KeptFilter,
  keptFilterSchema,
  type SavedFilterView,
} from '../../contract/saved-filters.ts';
import type { Actor } from '../../domain/actor.ts';
import { nameFilter } from '../../domain/saved-filter.ts';
import { faultsOf } from '../faults.ts';
import { badInput, notFound, refused } from '../problem-error.ts';
import { areasAbove, isInScope, pass } from './gate.ts';
import type { Database, SavedFilterTable } from './schema.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type Row = Selectable<SavedFilterTable>;
type Kept = {
  readonly name: string;
  readonly filter: KeptFilter;
  readonly search?: Readonly<Record<string, string>> | undefined;
};

/** Own filters, and those shared for an area that the caller's lies in. */
export async function listFilters(store: Store, actor: Actor): Promise<SavedFilterView[]> {
  const { district } = pass(actor, 'filter.keep');
  const shared = [actor.area, ...areasAbove(actor.area)];
  const rows = await store.engine.read
    .selectFrom('saved_filter')
    .selectAll()
    .where('district', '=', district)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`(account = ${actor.account}
      or (is_shared = 1 and area in (${sql.join(shared)})))`)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return toViews(store.engine.read, actor, rows);
}

export async function saveFilter(
  store: Store,
  actor: Actor,
  { name, filter, search }: Kept,
): Promise<SavedFilterView> {
  const { district } = pass(actor, 'filter.keep');
  return writeAs(store, actor, async (write) => {
    const faults = await faultsIn(write.tx, actor, filter);
    if (faults.length > 0) throw badInput(brokenSentence, faults);
    const words = [filter.text ?? '', ...Object.values(search ?? {})];
    await refuseName(write, actor, { name, text: words.join('\n'), self: null });
    const row: Row = {
      district,
      id: store.newId(),
      area: actor.area,
      account: actor.account,
      name,
      filter: JSON.stringify(filter),
      search: search === undefined ? null : JSON.stringify(search),
      is_shared: 0,
      saved_at: write.now,
      deleted_at: null,
    };
    await write.tx.insertInto('saved_filter').values(row).execute();
    return recordFilter(write, actor, { row, verb: 'create' });
  });
}

export async function renameFilter(
  store: Store,
  actor: Actor,
  { id, name }: { id: string; name: string },
): Promise<SavedFilterView> {
  pass(actor, 'filter.keep');
  return changeFilter(store, actor, {
    id,
    verb: 'rename',
    change: async (write, row) => {
      await refuseName(write, actor, { name, text: '', self: row.id });
      return { name };
    },
  });
}

export async function shareFilter(
  store: Store,
  actor: Actor,
  { id, isShared }: { id: string; isShared: boolean },
): Promise<SavedFilterView> {
  pass(actor, 'filter.share');
  return changeFilter(store, actor, {
    id,
    verb: isShared ? 'share' : 'unshare',
    change: async () => ({ is_shared: isShared ? 1 : 0, area: actor.area }),
  });
}

export async function deleteFilter(
  store: Store,
  actor: Actor,
  id: string,
): Promise<SavedFilterView> {
  pass(actor, 'filter.keep');
  return changeFilter(store, actor, {
    id,
    verb: 'delete',
    change: async ({ now }) => ({ deleted_at: now }),
  });
}

/** Brings back what was deleted; under its name, unless that was taken meanwhile. */
export async function restoreFilter(
  store: Store,
  actor: Actor,
  id: string,
): Promise<SavedFilterView> {
  pass(actor, 'filter.keep');
  return changeFilter(store, actor, {
    id,
    verb: 'restore',
    isDeleted: true,
    change: async (write, row) => {
      await refuseName(write, actor, { name: row.name, text: '', self: row.id });
      return { deleted_at: null };
    },
  });
}

type Change = {
  readonly id: string;
  readonly verb: string;
  readonly isDeleted?: true;
  readonly change: (write: Write, row: Row) => Promise<Updateable<SavedFilterTable>>;
};

/** A filter is its owner's alone to change: for anybody else there is none. */
async function changeFilter(
  store: Store,
  actor: Actor,
  { id, verb, isDeleted, change }: Change,
): Promise<SavedFilterView> {
  return writeAs(store, actor, async (write) => {
    const row = await write.tx
      .selectFrom('saved_filter')
      .selectAll()
      .where('district', '=', write.district)
      .where('id', '=', id)
      .where('account', '=', actor.account)
      .executeTakeFirst();
    if (row === undefined || (row.deleted_at !== null) !== (isDeleted === true)) throw notFound();
    const changed = await change(write, row);
    await write.tx
      .updateTable('saved_filter')
      .set(changed)
      .where('district', '=', write.district)
      .where('id', '=', id)
      .execute();
    return recordFilter(write, actor, { row: { ...row, ...changed } as Row, verb });
  });
}

/** The log tells that somebody did something with a filter, never what is in it. */
async function recordFilter(
  write: Write,
  actor: Actor,
  { row, verb }: { row: Row; verb: string },
): Promise<SavedFilterView> {
  write.record({ entity: 'saved_filter', entityId: row.id, verb, area: row.area });
  const [view] = await toViews(write.tx, actor, [row]);
  if (view === undefined) throw notFound();
  return view;
}

type Naming = { readonly name: string; readonly text: string; readonly self: string | null };

async function refuseName(write: Write, actor: Actor, { name, text, self }: Naming): Promise<void> {
  const others = await write.tx
    .selectFrom('saved_filter')
    .select(['id', 'name'])
    .where('district', '=', write.district)
    .where('account', '=', actor.account)
    .where('deleted_at', 'is', null)
    .execute();
  const taken = others.filter(({ id }) => id !== self).map((row) => row.name);
  const verdict = nameFilter({ name, text, taken });
  if (!verdict.ok) throw refused(verdict.refusal, { name });
}

async function toViews(
  db: Kysely<Database>,
  actor: Actor,
  rows: readonly Row[],
): Promise<SavedFilterView[]> {
  const views: SavedFilterView[] = [];
  for (const row of rows) {
    const value: unknown = JSON.parse(row.filter);
    const parsed = keptFilterSchema.safeParse(value);
    const faults = parsed.success
      ? await faultsIn(db, actor, parsed.data)
      : faultsOf(parsed.error, value, 'filter');
    views.push({
      id: row.id,
      name: row.name,
      isShared: row.is_shared === 1,
      isOwn: row.account === actor.account,
      filter: parsed.success && faults.length === 0 ? parsed.data : null,
      search: row.search === null ? null : (JSON.parse(row.search) as Record<string, string>),
      faults,
    });
  }
  return views;
}

/** What a filter names that is not there: a unit that was merged, an area of somebody else. */
async function faultsIn(db: Kysely<Database>, actor: Actor, filter: KeptFilter): Promise<Fault[]> {
  const { unit, area } = filter;
  const hasUnit = unit === undefined || (await isUnit(db, actor, unit));
  const hasArea =
    area === undefined ||
    (isInScope(pass(actor, 'area.read'), area) && (await isArea(db, actor, area)));
  return [
    ...(hasUnit ? [] : [{ field: 'filter.unit', found: unit, expected: knownUnit }]),
    ...(hasArea ? [] : [{ field: 'filter.area', found: String(area), expected: ownArea }]),
  ];
}

async function isUnit(db: Kysely<Database>, { district }: Actor, unit: string): Promise<boolean> {
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('district', '=', district)
    .where('id', '=', unit)
    .executeTakeFirst();
  return row !== undefined;
}

async function isArea(db: Kysely<Database>, { district }: Actor, code: number): Promise<boolean> {
  const row = await db
    .selectFrom('area')
    .select('code')
    .where('district', '=', district)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

const knownUnit = { zh: '已登记的单位', en: 'a unit on record' };
const ownArea = { zh: '管辖范围内的区域', en: 'an area of your own' };
const brokenSentence = {
  zh: '该筛选中有不存在的单位或区域。',
  en: 'The filter names a unit or an area that is not there.',
};
