import { type RawBuilder, sql } from 'kysely';
import type { QualityCounts } from '../../../contract/quality-issues.ts';
import { type AreaCode, areaLevel, communityOf } from '../../../domain/area.ts';
import {
  type QualityDenominator,
  type QualityKind,
  type QualitySubject,
  qualityDenominators,
  qualityKindNames,
  qualityKinds,
  qualitySubjects,
} from '../../../domain/quality/quality-kind.ts';
import { isDutiable } from './hazard-conditions.ts';
import { issueColumns, issueTable } from './issue-columns.ts';
import type { IssueScope } from './issue-scope.ts';
import { isHighRise } from './place-conditions.ts';
import {
  askedFor,
  askGround,
  conditionOf,
  type IssueFilter,
  type IssueReader,
  isGroundKind,
} from './read-issues.ts';

/** How many issues of some kinds a filter leaves. */
export async function sumIssues(
  reader: IssueReader,
  filter: IssueFilter,
  kinds: readonly QualityKind[],
): Promise<number> {
  let sum = 0;
  for (const subject of qualitySubjects) {
    const cells = cellsOf(reader.scope, subject, kinds);
    for (const row of await countRows(reader, { subject, kinds, filter, cells })) {
      for (const name of cells.keys()) sum += row[name] ?? 0;
    }
  }
  for (const kind of kinds.filter(isGroundKind)) {
    sum += (await askGround(reader, kind, filter)).length;
  }
  return sum;
}

/**
 * The issues by community, whether there are any or not, and by larger areas as far as something is
 * filed with them and no community.
 */
export async function countIssues(reader: IssueReader): Promise<QualityCounts[]> {
  const filter: IssueFilter = {};
  const counts = new Map<AreaCode, Map<string, number>>();
  const add = (area: AreaCode, name: string, value: number) => {
    const row = communityOf(area);
    const cells = counts.get(row) ?? new Map<string, number>();
    counts.set(row, cells.set(name, (cells.get(name) ?? 0) + value));
  };
  for (const subject of qualitySubjects) {
    const cells = new Map([
      ...denominatorsOf(reader.scope, subject),
      ...cellsOf(reader.scope, subject, qualityKindNames),
    ]);
    for (const row of await countRows(reader, {
      subject,
      kinds: qualityKindNames,
      filter,
      cells,
    })) {
      for (const name of cells.keys()) add(row.area ?? 0, name, row[name] ?? 0);
    }
  }
  for (const kind of qualityKindNames.filter(isGroundKind)) {
    for (const { area } of await askGround(reader, kind, filter)) add(area, kind, 1);
  }
  return [...counts]
    .filter(([, cells]) => [...cells.values()].some((value) => value > 0))
    .toSorted(([one], [other]) => one - other)
    .map(([area, cells]) => toCounts(area, cells));
}

type Cells = ReadonlyMap<string, RawBuilder<unknown>>;

/** The kinds of one sort of object that a statement can tell, as conditions. */
function cellsOf(scope: IssueScope, subject: QualitySubject, kinds: readonly QualityKind[]): Cells {
  const cells = new Map<string, RawBuilder<unknown>>();
  for (const kind of kinds) {
    if (qualityKinds[kind].subject !== subject || isGroundKind(kind)) continue;
    cells.set(kind, conditionOf(kind, scope));
  }
  return cells;
}

const every = sql`1 = 1`;
const isChecked = sql`confirmed is not null`;

/** What is counted among the objects of a sort, as conditions. */
function denominatorsOf(
  scope: IssueScope,
  subject: QualitySubject,
): readonly (readonly [QualityDenominator, RawBuilder<unknown>])[] {
  switch (subject) {
    case 'area':
      return [['communities', sql`level = 'community'`]];
    case 'hazard':
      return [
        ['hazards', every],
        ['dutiableHazards', isDutiable(scope)],
      ];
    case 'building':
      return [
        ['buildings', every],
        ['highRises', isHighRise],
        ['checkedBuildings', isChecked],
      ];
    case 'compound':
      return [
        ['compounds', every],
        ['checkedCompounds', isChecked],
      ];
    case 'premises':
      return [['premises', every]];
    case 'site':
      return [['sites', every]];
    case 'device':
      return [['devices', every]];
  }
}

type Counting = {
  readonly subject: QualitySubject;
  readonly kinds: readonly QualityKind[];
  readonly filter: IssueFilter;
  readonly cells: Cells;
};

/** One pass over a table, by the area that its objects name themselves. */
async function countRows(
  { db, scope }: IssueReader,
  { subject, kinds, filter, cells }: Counting,
): Promise<Record<string, number>[]> {
  if (cells.size === 0) return [];
  const { area } = issueColumns[subject];
  const sums = Array.from(
    cells,
    ([name, matches]) => sql`sum(case when ${matches} then 1 else 0 end) as ${sql.ref(name)}`,
  );
  const { rows } = await sql<Record<string, number>>`
    select ${area} as area, ${sql.join(sums)} from ${issueTable(subject, { kinds, scope })}
    where ${askedFor(subject, scope, filter)} group by ${area}`.execute(db);
  return rows;
}

function toCounts(area: AreaCode, cells: ReadonlyMap<string, number>): QualityCounts {
  const countOf = (name: string) => cells.get(name) ?? 0;
  return {
    area,
    hasLedger: hasLedger(area, countOf),
    looked: recordOf(qualityDenominators, countOf),
    issues: recordOf(qualityKindNames, countOf),
  };
}

/** What is filed with a larger area alone has been looked at when there are hazards of it. */
function hasLedger(
  area: AreaCode,
  countOf: (name: QualityKind | QualityDenominator) => number,
): boolean {
  if (areaLevel(area) === 'community') return countOf('community_without_ledger') === 0;
  return countOf('hazards') > 0 || countOf('checkedBuildings') > 0;
}

function recordOf<Name extends string>(
  names: readonly Name[],
  countOf: (name: Name) => number,
): Record<Name, number> {
  // Every name is given a value.
  return Object.fromEntries(names.map((name) => [name, countOf(name)])) as Record<Name, number>;
}
