import { type RawBuilder, sql } from 'kysely';
import type { QualityKind } from '../../../domain/quality/quality-kind.ts';
import { isWholeDistrict, within } from '../gate.ts';
import type { IssueScope } from './issue-scope.ts';

type Home = 'building' | 'compound';

const kindsOfConfirmed: ReadonlySet<string> = new Set<QualityKind>([
  'building_confirmed_differs',
  'building_rectified_exceeds',
  'compound_confirmed_differs',
  'compound_rectified_exceeds',
]);

/** Whether a kind speaks of the number that inspections confirmed. */
export function isOfConfirmed(kind: QualityKind): boolean {
  return kindsOfConfirmed.has(kind);
}

/**
 * A table of buildings or compounds with the number that their inspections confirmed beside them:
 * `confirmedNumber` of the domain for all at once; a test holds the two equal. What lies in a
 * building is the building's.
 */
export function joinConfirmed(home: Home, scope: IssueScope): RawBuilder<unknown> {
  return sql`${sql.table(home)} left join (
    select ${sql.ref(home)} as home, sum(confirmed_hazards) as confirmed from (
      select building, compound, confirmed_hazards, row_number() over (
        partition by ${sql.ref(home)}, space, premises order by inspected_on desc, id desc) as age
      from inspection where ${isOf(home, scope)} and confirmed_hazards is not null) as aged
    where age = 1 group by ${sql.ref(home)}
  ) as told on told.home = ${sql.ref(`${home}.id`)}`;
}

/** Of the homes asked for alone, unless that is all of them. */
function isOf(home: Home, { reach, asked }: IssueScope): RawBuilder<unknown> {
  const own = home === 'building' ? sql`building is not null` : sql`building is null`;
  const named = isWholeDistrict(asked)
    ? sql`${sql.ref(home)} is not null`
    : sql`${sql.ref(home)} in (select id from ${sql.table(home)} where ${within(asked)})`;
  return sql`(${within(reach)} and ${own} and ${named})`;
}
