import { addDays, type CivilDate } from '../civil-date.ts';
import type { Taxonomy } from '../hazard/hazard-type.ts';
import { type Hazard, type HazardCategory, hazardCategories, isOpen } from '../hazard.ts';
import type { KindsOf } from './quality-kind.ts';

/** What the rules need to know beside the hazard. */
export type HazardRuleContext = {
  readonly today: CivilDate;
  /** 待交办 may wait so long before the three mandatory fields are missed. */
  readonly unassignedDays: number;
  /** By category the types that are none of its own but of another. */
  readonly foreignTypes: Readonly<Record<HazardCategory, readonly string[]>>;
};

/** Kinds that one hazard shows by itself; those of its ground and of its twins need the others. */
export type HazardRuleKind = Exclude<
  KindsOf<'hazard'>,
  'hazard_outside_area' | 'hazard_duplicated'
>;

type Rule = (hazard: Hazard, context: HazardRuleContext) => boolean;

export const hazardRules: Readonly<Record<HazardRuleKind, Rule>> = {
  hazard_without_unit: (hazard, context) => isDutiable(hazard, context) && isBlank(hazard.unit),
  hazard_without_measure: (hazard, context) =>
    isDutiable(hazard, context) && isBlank(hazard.measure),
  hazard_without_deadline: (hazard, context) =>
    isDutiable(hazard, context) && isBlank(hazard.deadline),
  rectified_before_found: ({ rectifiedOn, foundOn }) =>
    rectifiedOn !== null && rectifiedOn < foundOn,
  closed_before_rectified: ({ closedOn, rectifiedOn }) =>
    closedOn !== null && rectifiedOn !== null && closedOn < rectifiedOn,
  deadline_before_found: ({ deadline, foundOn }) =>
    deadline !== null && deadline !== '' && deadline < foundOn,
  major_without_determination: ({ grade, determination }) =>
    grade === 'major' && isBlank(determination),
  type_of_other_category: ({ category, type }, { foreignTypes }) =>
    foreignTypes[category].includes(type),
  hazard_unlocated: ({ position }) => position === null,
};

/**
 * Whether responsible unit, measure and deadline are owed (S0-R12, S3-R1): of an open hazard once it
 * is assigned, or has waited for it too long. What was rectified on the spot owes nothing.
 */
export function isDutiable(
  { status, foundOn }: Pick<Hazard, 'status' | 'foundOn'>,
  { today, unassignedDays }: Pick<HazardRuleContext, 'today' | 'unassignedDays'>,
): boolean {
  if (!isOpen(status)) return false;
  return status !== 'unassigned' || foundOn < addDays(today, -unassignedDays);
}

/** Of each category the official types of the others that are not also its own (S0-R4). */
export function foreignTypesOf({
  categories,
}: Pick<Taxonomy, 'categories'>): HazardRuleContext['foreignTypes'] {
  const typesOf = (category: HazardCategory) =>
    categories.find(({ code }) => code === category)?.types.map(({ zh }) => zh) ?? [];
  const foreign = (category: HazardCategory) => {
    const own = new Set(typesOf(category));
    const others = hazardCategories.filter((other) => other !== category).flatMap(typesOf);
    return [...new Set(others.filter((type) => !own.has(type)))];
  };
  return {
    electricity: foreign('electricity'),
    gas: foreign('gas'),
    fire: foreign('fire'),
    ebike: foreign('ebike'),
  };
}

function isBlank(text: string | null): boolean {
  return text === null || text === '';
}
