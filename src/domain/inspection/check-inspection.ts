import type { Role } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import {
  type Checker,
  type Inspection,
  inspectionStage,
  type Space,
  stagesOf,
} from '../inspection.ts';
import { type Premises, spaceOfUser } from '../premises.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { fitsItems, type SpaceItems } from './check-items.ts';

/** What is known beside the inspection itself. */
export type InspectionContext = {
  /** Whoever enters it. */
  readonly role: Role;
  readonly today: CivilDate;
  readonly taxonomy: SpaceItems;
  /** Of the building or compound; null where nobody has said. */
  readonly hasPropertyManager: boolean | null;
  /** The user that is named. */
  readonly premises: Premises | null;
};

export type InspectionRefusal =
  | 'inspected_in_future'
  | 'not_your_stage'
  | 'premises_elsewhere'
  | 'unfit_space'
  | 'unfit_items'
  | UnfitChecker
  | UnfitVisit;

type UnfitVisit = 'unfit_visit' | 'unfit_guidance' | 'guidance_needs_a_manager';

type UnfitChecker =
  | 'committee_checks_itself'
  | 'manager_checks_itself'
  | 'user_checks_own_rooms'
  | 'needs_a_professional';

/** Whether an inspection may stand as it is said. */
export function checkInspection(
  inspection: Inspection,
  context: InspectionContext,
): Verdict<Inspection, InspectionRefusal> {
  const { role, today, taxonomy, premises } = context;
  const { checker, space, items } = inspection;
  if (inspection.inspectedOn > today) return refuse('inspected_in_future');
  if (!stagesOf(role).includes(inspectionStage(checker))) return refuse('not_your_stage');
  if (premises !== null && !isOf(premises, inspection)) return refuse('premises_elsewhere');
  if (premises !== null && spaceOfUser(premises.kind) !== space) return refuse('unfit_space');
  const unfit = whyUnfit(checker, { ...context, space });
  if (unfit !== null) return refuse(unfit);
  const unfitVisit = whyUnfitVisit(inspection, context);
  if (unfitVisit !== null) return refuse(unfitVisit);
  return fitsItems(taxonomy, inspection, items) ? accept(inspection) : refuse('unfit_items');
}

function isOf(premises: Premises, { building, compound }: Inspection): boolean {
  return building === null ? premises.compound === compound : premises.building === building;
}

type Asked = Pick<InspectionContext, 'hasPropertyManager'> & { readonly space: Space | null };

/**
 * Who may check what by itself: users their own rooms, the property manager what is common, and where
 * there is none the residents' committee (S0-O7). Charging facilities are looked at by professionals
 * and offices alone (S0-E4b).
 */
function whyUnfit(checker: Checker, { space, hasPropertyManager }: Asked): UnfitChecker | null {
  if (inspectionStage(checker) !== 'self_check') return null;
  if (space === 'charging_facility') return 'needs_a_professional';
  const isUsers = space === 'non_household_user' || space === 'household_user';
  if (checker === 'user') return isUsers ? null : 'user_checks_own_rooms';
  if (checker === 'property_manager' && hasPropertyManager === false) {
    return 'committee_checks_itself';
  }
  if (checker === 'residents_committee' && hasPropertyManager === true) {
    return 'manager_checks_itself';
  }
  return null;
}

/**
 * Homes are visited by the companies; it is the power company that guides residents on what is theirs,
 * and it does so through property managers (S0-R7).
 */
function whyUnfitVisit(
  { visit, space, checker }: Inspection,
  { hasPropertyManager }: Pick<InspectionContext, 'hasPropertyManager'>,
): UnfitVisit | null {
  if (visit === null) return null;
  const isProfessional = inspectionStage(checker) === 'professional';
  if (space !== 'household_user' || !isProfessional) return 'unfit_visit';
  if (visit !== 'guidance') return null;
  if (checker !== 'power_company') return 'unfit_guidance';
  return hasPropertyManager === false ? 'guidance_needs_a_manager' : null;
}
