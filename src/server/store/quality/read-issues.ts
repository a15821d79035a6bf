import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { QualityIssue } from '../../../contract/quality-issues.ts';
import {
  issueDays,
  issueNumbers,
  type QualityKind,
  type QualitySubject,
  qualityKinds,
} from '../../../domain/quality/quality-kind.ts';
import { allOf } from '../conditions.ts';
import { flagOf } from '../flag.ts';
import { isInScope, type Scope, within } from '../gate.ts';
import type { Database } from '../schema.ts';
import {
  type GroundIssue,
  type GroundIssues,
  type GroundKind,
  groundKinds,
} from './ground-issues.ts';
import { hazardConditions } from './hazard-conditions.ts';
import { issueColumns, issueFacts, issueTable } from './issue-columns.ts';
import type { IssueScope } from './issue-scope.ts';
import { buildingConditions, compoundConditions, otherConditions } from './place-conditions.ts';

export type IssueReader = {
  readonly db: Kysely<Database>;
  readonly ground: GroundIssues;
  readonly scope: IssueScope;
};

export type IssueFilter = {
  readonly building?: string | undefined;
  readonly compound?: string | undefined;
};

const conditions = {
  ...hazardConditions,
  ...buildingConditions,
  ...compoundConditions,
  ...otherConditions,
};

export function isGroundKind(kind: QualityKind): kind is GroundKind {
  return groundKinds.some((groundKind) => groundKind === kind);
}

/** The condition of a kind, in SQL. */
export function conditionOf(
  kind: Exclude<QualityKind, GroundKind>,
  scope: IssueScope,
): RawBuilder<unknown> {
  return conditions[kind](scope);
}

/** The objects of a sort that are asked for, in SQL. */
export function askedFor(
  subject: QualitySubject,
  { asked }: IssueScope,
  { building, compound }: IssueFilter,
): RawBuilder<boolean> {
  const columns = issueColumns[subject];
  return allOf([
    subject === 'area' ? areasWithin(asked) : within(asked),
    building !== undefined && sql`${columns.building} = ${building}`,
    compound !== undefined && sql`${columns.compound} = ${compound}`,
  ]);
}

function areasWithin({ district, from, to }: Scope): RawBuilder<boolean> {
  return sql`(district = ${district} and code >= ${from} and code < ${to})`;
}

/** The issues of a kind that no statement can tell, as far as a filter asks for them. */
export async function askGround(
  { ground, scope }: IssueReader,
  kind: GroundKind,
  { building, compound }: IssueFilter,
): Promise<readonly GroundIssue[]> {
  const { asked, reach } = scope;
  const issues = await ground(asked.district, kind);
  return issues.filter(
    (issue) =>
      isInScope(asked, issue.area) &&
      (building === undefined || issue.building === building) &&
      (compound === undefined || issue.compound === compound) &&
      // Of what lies outside of the caller's area nobody is told that it exists.
      (issue.twin === null || isInScope(reach, issue.twin.area)),
  );
}

type Asked = {
  readonly kind: QualityKind;
  readonly filter: IssueFilter;
  /** The id of the last object that was read. */
  readonly after: string;
  readonly limit: number;
};

/** Issues of one kind in the order of their objects' ids. */
export async function readIssues(reader: IssueReader, asked: Asked): Promise<QualityIssue[]> {
  const { kind, filter, after, limit } = asked;
  if (!isGroundKind(kind)) {
    const { id } = issueColumns[qualityKinds[kind].subject];
    const matches = allOf([
      askedFor(qualityKinds[kind].subject, reader.scope, filter),
      conditionOf(kind, reader.scope),
      sql`${id} > ${after}`,
    ]);
    return readRows(reader, { kind, matches, limit });
  }
  const found = await askGround(reader, kind, filter);
  const shown = found.filter((issue) => issue.id > after).slice(0, limit);
  return readGround(reader, kind, shown);
}

async function readGround(
  reader: IssueReader,
  kind: GroundKind,
  issues: readonly GroundIssue[],
): Promise<QualityIssue[]> {
  if (issues.length === 0) return [];
  const { subject } = qualityKinds[kind];
  const ids = issues.map(({ id }) => id);
  const matches = sql`${sql.table(issueColumns[subject].table)}.district
    = ${reader.scope.reach.district} and id in (${sql.join(ids)})`;
  const rows = await readRows(reader, { kind, matches, limit: ids.length });
  const byId = new Map(rows.map((row) => [row.subject.id, row]));
  return issues.flatMap(({ id, twin }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ ...row, twin: twin?.id ?? null }];
  });
}

type Reading = {
  readonly kind: QualityKind;
  readonly matches: RawBuilder<unknown>;
  readonly limit: number;
};

type Row = Readonly<Record<string, string | number | null>> & {
  readonly id: string;
  readonly area: number;
  readonly building: string | null;
  readonly compound: string | null;
  readonly name: string;
  readonly place: string | null;
  readonly is_managed: number | null;
  readonly twin: string | null;
};

async function readRows(
  { db, scope }: IssueReader,
  { kind, matches, limit }: Reading,
): Promise<QualityIssue[]> {
  const { subject } = qualityKinds[kind];
  const columns = issueColumns[subject];
  const { numbers = {}, days = {}, twin = sql`cast(null as text)` } = issueFacts(kind, scope);
  const facts = Object.entries({ ...numbers, ...days }).map(
    ([name, expression]) => sql`${expression} as ${sql.ref(name)}`,
  );
  const { rows } = await sql<Row>`
    select ${sql.join([
      sql`${columns.id} as id, ${columns.area} as area, ${columns.building} as building,
        ${columns.compound} as compound, ${columns.name} as name, ${columns.place} as place,
        ${columns.isManaged} as is_managed, ${twin} as twin`,
      ...facts,
    ])}
    from ${issueTable(subject, { kinds: [kind], scope })} where ${matches}
    order by ${columns.id} limit ${limit}`.execute(db);
  return rows.map((row) => toIssue(kind, row));
}

function toIssue(kind: QualityKind, row: Row): QualityIssue {
  const { subject } = qualityKinds[kind];
  return {
    id: `${kind}:${row.id}`,
    kind,
    subject: { kind: subject, id: row.id, name: row.name },
    area: row.area,
    building: row.building,
    compound: row.compound,
    hazard: subject === 'hazard' ? row.id : null,
    place: row.place,
    hasPropertyManager: flagOf(row.is_managed),
    twin: row.twin,
    numbers: factsOf<number>(issueNumbers, row),
    days: factsOf<string>(issueDays, row),
  };
}

/** Those of the facts that the row tells; null where its kind tells none. */
function factsOf<Value extends string | number>(
  names: readonly string[],
  row: Row,
): Record<string, Value> | null {
  const told = names.flatMap((name) => {
    const value = row[name];
    // The columns of numbers hold numbers, those of days days.
    return value === undefined || value === null ? [] : [[name, value as Value] as const];
  });
  return told.length === 0 ? null : Object.fromEntries(told);
}
