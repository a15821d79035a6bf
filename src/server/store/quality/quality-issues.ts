import type { z } from 'zod';
import type { Page } from '../../../contract/paging.ts';
import type {
  countQualityIssues,
  listQualityIssues,
  QualityCounts,
  QualityIssue,
} from '../../../contract/quality-issues.ts';
import type { Actor } from '../../../domain/actor.ts';
import { type AreaCode, areaLevel, areaRange } from '../../../domain/area.ts';
import { civilDateOf } from '../../../domain/civil-date.ts';
import type { Taxonomy } from '../../../domain/hazard/hazard-type.ts';
import { foreignTypesOf } from '../../../domain/quality/hazard-rules.ts';
import { qualityKindNames } from '../../../domain/quality/quality-kind.ts';
import { decodeCursor, encodeCursor, type SortKey } from '../cursor.ts';
import { narrow, pass, type Scope } from '../gate.ts';
import type { Store } from '../store.ts';
import { countIssues, sumIssues } from './count-issues.ts';
import { createGroundIssues } from './ground-issues.ts';
import { type IssueReader, readIssues } from './read-issues.ts';

type IssueQuery = z.output<(typeof listQualityIssues)['query']>;
type CountQuery = z.output<(typeof countQualityIssues)['query']>;

export type QualityDesk = {
  page(actor: Actor, query: IssueQuery): Promise<Page<QualityIssue>>;
  counts(actor: Actor, query: CountQuery): Promise<QualityCounts[]>;
};

/** Days for which a hazard may wait for its assignment. */
const unassignedDays = 7;

/** Reads what is wrong with the records; what only shapes can tell is kept until the map changes. */
export function createQualityDesk(store: Store, taxonomy: Taxonomy): QualityDesk {
  const ground = createGroundIssues(store);
  const foreignTypes = foreignTypesOf(taxonomy);
  const readerFor = (actor: Actor, query: Asked): IssueReader => {
    const reach = pass(actor, 'quality.read');
    const asked = narrowToRow(narrow(reach, query.area), query.row);
    const today = civilDateOf(store.now());
    const scope = { reach, asked, today, unassignedDays, foreignTypes };
    return { db: store.engine.read, ground, scope };
  };
  return {
    page: async (actor, query) => pageIssues(readerFor(actor, query), query),
    counts: async (actor, query) => countIssues(readerFor(actor, query)),
  };
}

type Asked = { readonly area?: AreaCode | undefined; readonly row?: AreaCode | undefined };

/** A row of the counts is a community with its grids, or what is filed with a larger area itself. */
function narrowToRow(scope: Scope, row: AreaCode | undefined): Scope {
  if (row === undefined) return scope;
  const isCommunity = areaLevel(row) === 'community';
  const { from, to } = isCommunity ? areaRange(row) : { from: row, to: row + 1 };
  return { ...scope, from: Math.max(scope.from, from), to: Math.min(scope.to, to) };
}

/** Of the place in the list of kinds, and the id of the object. */
const cursorKeys: readonly Pick<SortKey, 'kind'>[] = [{ kind: 'integer' }, { kind: 'text' }];

/** Kind after kind, since each lies in a table of its own. */
async function pageIssues(reader: IssueReader, query: IssueQuery): Promise<Page<QualityIssue>> {
  const kinds = qualityKindNames.filter((kind) => query.kind?.includes(kind) ?? true);
  const filter = { building: query.building, compound: query.compound };
  const [from, after] = query.cursor === undefined ? [0, ''] : startOf(query.cursor);
  // One more than asked for only tells that there is a next page.
  const found: QualityIssue[] = [];
  for (const kind of kinds) {
    const position = qualityKindNames.indexOf(kind);
    const limit = query.limit + 1 - found.length;
    if (position < from || limit === 0) continue;
    const start = position === from ? after : '';
    found.push(...(await readIssues(reader, { kind, filter, after: start, limit })));
  }
  const items = found.slice(0, query.limit);
  return {
    items,
    total: await sumIssues(reader, filter, kinds),
    nextCursor: found.length > query.limit ? cursorAfter(items.at(-1)) : null,
  };
}

function startOf(cursor: string): [position: number, id: string] {
  const [position, id] = decodeCursor(cursor, cursorKeys);
  return [Number(position), String(id)];
}

function cursorAfter(issue: QualityIssue | undefined): string | null {
  if (issue === undefined) return null;
  return encodeCursor([qualityKindNames.indexOf(issue.kind), issue.subject.id]);
}
