import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../../domain/civil-date.ts';
import { hazardCategories } from '../../../domain/hazard.ts';
import type { HazardRuleContext, HazardRuleKind } from '../../../domain/quality/hazard-rules.ts';
import { within } from '../gate.ts';
import type { IssueScope } from './issue-scope.ts';

type Condition = (scope: IssueScope) => RawBuilder<unknown>;

/** `hazardRules` of the domain as conditions; a test holds the two equal. */
export const hazardConditions: Readonly<Record<HazardRuleKind | 'hazard_duplicated', Condition>> = {
  hazard_without_unit: (scope) => sql`(${isDutiable(scope)} and ${isBlank('unit')})`,
  hazard_without_measure: (scope) => sql`(${isDutiable(scope)} and ${isBlank('measure')})`,
  hazard_without_deadline: (scope) => sql`(${isDutiable(scope)} and ${isBlank('deadline')})`,
  rectified_before_found: () => sql`rectified_on < found_on`,
  closed_before_rectified: () => sql`closed_on < rectified_on`,
  deadline_before_found: () => sql`(deadline <> '' and deadline < found_on)`,
  major_without_determination: () => sql`(grade = 'major' and ${isBlank('determination')})`,
  type_of_other_category: isForeignType,
  hazard_unlocated: () => sql`hazard.lng_e6 is null`,
  hazard_duplicated: ({ reach }) => sql`exists (
    select 1 from hazard as twin where ${within(reach)} and ${isTwinHazard})`,
};

/** Of the same name as the rule of the domain. */
export function isDutiable({
  today,
  unassignedDays,
}: Pick<HazardRuleContext, 'today' | 'unassignedDays'>): RawBuilder<unknown> {
  return sql`(status in ('assigned', 'rectifying')
    or (status = 'unassigned' and found_on < ${addDays(today, -unassignedDays)}))`;
}

/** One that was found in the same building on the same day and says the same. */
export const isTwinHazard = sql`twin.building = hazard.building and twin.type = hazard.type
  and twin.found_on = hazard.found_on and twin.description = hazard.description
  and twin.id <> hazard.id`;

function isForeignType({ foreignTypes }: IssueScope): RawBuilder<unknown> {
  const alternatives = hazardCategories
    .filter((category) => foreignTypes[category].length > 0)
    .map(
      (category) => sql`(category = ${category} and type in (${sql.join(foreignTypes[category])}))`,
    );
  return alternatives.length === 0 ? sql`1 = 0` : sql`(${sql.join(alternatives, sql` or `)})`;
}

function isBlank(column: string): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(column)}, '') = ''`;
}
