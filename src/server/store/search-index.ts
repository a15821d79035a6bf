import type { z } from 'zod';
import type { Found, SearchKind, search } from '../../contract/search.ts';
import type { Actor } from '../../domain/actor.ts';
import { isWithinArea } from '../../domain/area.ts';
import { type Action, mayDo } from '../../domain/permission.ts';
import { readCounter } from './districts.ts';
import { isInScope, pass, type Scope } from './gate.ts';
import { byOrder, comparable, type SearchEntry, toEntry } from './search-entry.ts';
import { createSearchTable, judgeOf, type Rank, ranks, type SearchTable } from './search-match.ts';
import { findByNumber, type KeptKind, keptKinds, readAllOf, readSome } from './search-rows.ts';
import { createVocabulary } from './search-vocabulary.ts';
import type { Store } from './store.ts';

type SearchQuery = z.output<(typeof search)['query']>;
type SearchAnswer = { items: Found[]; total: number };
export type Search = (actor: Actor, query: SearchQuery) => Promise<SearchAnswer>;

/** The names of a district as they were at a seq. */
type DistrictIndex = {
  readonly epoch: string;
  readonly seq: number;
  readonly table: SearchTable;
};

/** Each takes some tens of megabytes. */
const districtsKept = 4;
/** More changes than this are read as the whole. */
const mostChanges = 1_000;

/** Searches the names of a district, which are read once and then followed by the change log. */
export function createSearch(store: Store): Search {
  const indexes = new Map<string, Promise<DistrictIndex>>();

  /** One after the other, so that two searches do not read the same. */
  function bringUpToDate(district: string): Promise<DistrictIndex> {
    const before = indexes.get(district) ?? Promise.resolve(null);
    const next = before.catch(() => null).then((known) => refresh(store, district, known));
    indexes.delete(district);
    indexes.set(district, next);
    for (const oldest of indexes.keys()) {
      if (indexes.size > districtsKept) indexes.delete(oldest);
    }
    return next;
  }

  return async (actor, { q, limit }) => {
    const scope = pass(actor, 'area.read');
    const index = await bringUpToDate(actor.district);
    const hazards = mayDo(actor.role, 'hazard.read')
      ? await findByNumber(store, scope, comparable(q))
      : [];
    return findIn(index, q, { actor, scope, limit, hazards });
  };
}

type Reach = {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly limit: number;
  /** A number that a person knows by heart is the best of matches. */
  readonly hazards: readonly Found[];
};

function findIn({ table }: DistrictIndex, text: string, reach: Reach): SearchAnswer {
  const judge = judgeOf(table, comparable(text));
  const isVisible = visibility(reach);
  const byRank = new Map<Rank, Found[]>(ranks.map((rank) => [rank, []]));
  let total = reach.hazards.length;
  table.entries.forEach(({ found }, index) => {
    const rank = judge(index);
    if (rank === null || !isVisible(found)) return;
    total += 1;
    const best = byRank.get(rank);
    if (best !== undefined && best.length < reach.limit) best.push(found);
  });
  const exact = [...(byRank.get('exact') ?? []), ...reach.hazards];
  const others = ranks.slice(1).flatMap((rank) => byRank.get(rank) ?? []);
  return { items: [...exact, ...others].slice(0, reach.limit), total };
}

const actionOfKind: Record<SearchKind, Action> = {
  area: 'area.read',
  compound: 'compound.read',
  building: 'building.read',
  site: 'site.read',
  unit: 'unit.read',
  hazard: 'hazard.read',
};

/** What lies in the caller's area, and units that stand above it: they are responsible there too. */
function visibility({ actor, scope }: Reach): (found: Found) => boolean {
  const kinds = new Set(keptKinds.filter((kind) => mayDo(actor.role, actionOfKind[kind])));
  return ({ kind, area }) =>
    kind !== 'hazard' &&
    kinds.has(kind) &&
    (isInScope(scope, area) || (kind === 'unit' && isWithinArea(actor.area, area)));
}

async function refresh(
  store: Store,
  district: string,
  known: DistrictIndex | null,
): Promise<DistrictIndex> {
  const { epoch, seq } = await readCounter(store, district);
  if (known === null || known.epoch !== epoch || known.seq > seq) {
    return readIndex(store, district, { epoch, seq });
  }
  if (known.seq === seq) return known;
  const changed = await readChanged(store, district, known.seq);
  if (changed === 'many') return readIndex(store, district, { epoch, seq });
  if (changed.size === 0) return { ...known, seq };
  const table = await replaceChanged(store, district, { table: known.table, changed });
  return { ...known, seq, table };
}

async function readIndex(
  store: Store,
  district: string,
  version: { epoch: string; seq: number },
): Promise<DistrictIndex> {
  const vocabulary = createVocabulary();
  const entries: SearchEntry[] = [];
  for (const kind of keptKinds) {
    for (const found of await readAllOf(store, district, kind)) {
      entries.push(toEntry(found, vocabulary));
    }
  }
  return { ...version, table: createSearchTable(entries.sort(byOrder), vocabulary) };
}

const kindOfEntity: Readonly<Record<string, KeptKind>> = {
  area: 'area',
  compound: 'compound',
  building: 'building',
  charging_site: 'site',
  unit: 'unit',
};

type Changed = ReadonlyMap<KeptKind, ReadonlySet<string>>;

/** The ids that were written since a seq. */
async function readChanged(
  store: Store,
  district: string,
  after: number,
): Promise<Changed | 'many'> {
  const rows = await store.engine.read
    .selectFrom('change')
    .select(['entity', 'entity_id'])
    .where('district', '=', district)
    .where('seq', '>', after)
    .where('entity', 'in', Object.keys(kindOfEntity))
    .limit(mostChanges + 1)
    .execute();
  if (rows.length > mostChanges) return 'many';
  const changed = new Map<KeptKind, Set<string>>();
  for (const { entity, entity_id } of rows) {
    const kind = kindOfEntity[entity];
    if (kind !== undefined) changed.set(kind, (changed.get(kind) ?? new Set()).add(entity_id));
  }
  return changed;
}

async function replaceChanged(
  store: Store,
  district: string,
  { table, changed }: { table: SearchTable; changed: Changed },
): Promise<SearchTable> {
  const isChanged = ({ kind, id }: Found) =>
    kind !== 'hazard' && changed.get(kind)?.has(id) === true;
  const entries = table.entries.filter(({ found }) => !isChanged(found));
  for (const [kind, ids] of changed) {
    const rows = await readSome(store, district, { kind, ids: [...ids] });
    entries.push(...rows.map((row) => toEntry(row, table.vocabulary)));
  }
  return createSearchTable(entries.sort(byOrder), table.vocabulary);
}
