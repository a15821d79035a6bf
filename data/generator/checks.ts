import type { CivilDate } from '../../src/domain/civil-date.ts';
import { highRiseChecks } from '../../src/domain/inspection/check-items.ts';
import type { Checker, Inspection, Space, VisitKind } from '../../src/domain/inspection.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import type { DemoHazard } from './hazards.ts';
import { type Round, roundsOf } from './inspections.ts';
import type { DemoBuilding } from './town.ts';
import { committeeOf, gasCompany, powerCompany } from './units.ts';

type Look = Pick<Inspection, 'space' | 'checker' | 'unit'> & { readonly visit?: VisitKind };

type CheckOptions = {
  readonly seed: number;
  readonly asOf: CivilDate;
  /** The hazards that were found in the building. */
  readonly hazards: readonly DemoHazard[];
  /** Whether the eight questions of watched high-rises are asked. */
  readonly isWatched: boolean;
};

/** The inspections of a building on the days on which somebody came, up to a day. */
export function checksOf(building: DemoBuilding, options: CheckOptions): Inspection[] {
  const { seed, asOf } = options;
  const looks = roundsOf(building, seed)
    .filter(({ on }) => on <= asOf)
    .flatMap(({ round, on }) => {
      const random = randomFor(seed, `checks ${round}`, building.index);
      return looksOf(round, building, random).map((look) => ({ ...look, on, random }));
    });
  const checks = looks.map(
    ({ on, random, ...look }, i): Inspection => ({
      ...bareCheck(building, `I${building.id.slice(1)}-${i + 1}`, on),
      ...look,
      visit: look.visit ?? null,
      people: random.whole(1, 4),
    }),
  );
  return [...confirm(checks, building, options), ...eightChecks(building, checks, options)];
}

function looksOf(round: Round, building: DemoBuilding, random: Random): Look[] {
  const users: Space = building.isResidential ? 'household_user' : 'non_household_user';
  switch (round) {
    case 'self_check':
      return [selfCheck(building, users)];
    case 'professional':
      return companyLooks(building, users, random);
    case 'office':
      return [{ space: 'corridor', checker: 'community', unit: committeeOf(building.area) }];
  }
}

/** The manager where there is one, else the residents' committee; a shop looks at its own rooms. */
function selfCheck({ compound, area, isResidential }: DemoBuilding, users: Space): Look {
  if (!isResidential) return { space: users, checker: 'user', unit: null };
  const manager = compound?.manager ?? null;
  const checker: Checker = manager === null ? 'residents_committee' : 'property_manager';
  return { space: 'corridor', checker, unit: manager ?? committeeOf(area) };
}

function companyLooks(
  { compound, isResidential }: DemoBuilding,
  users: Space,
  random: Random,
): Look[] {
  const gas: Look = { space: users, checker: 'gas_company', unit: gasCompany };
  const power: Look = { space: 'corridor', checker: 'power_company', unit: powerCompany };
  if (!isResidential) return [gas, { ...power, space: users }];
  const visit = random.chance(0.8) ? 'entered' : 'not_entered';
  const isManaged = (compound?.manager ?? null) !== null;
  const mayGuide = isManaged && random.chance(0.3);
  const guidance: Look = { ...power, space: users, visit: 'guidance' };
  return [{ ...gas, visit }, power, ...(mayGuide ? [guidance] : [])];
}

function bareCheck(
  { area, id: building, compound }: DemoBuilding,
  id: string,
  inspectedOn: CivilDate,
): Omit<Inspection, 'space' | 'checker' | 'unit'> {
  return {
    id,
    area,
    building,
    compound: compound?.id ?? null,
    premises: null,
    inspectedOn,
    people: null,
    contacts: [],
    confirmedHazards: null,
    items: [],
    visit: null,
  };
}

/**
 * What was found in each space is confirmed by the last who looked there. One file in twenty does not
 * agree with the list of its hazards, as files do.
 */
function confirm(
  checks: readonly Inspection[],
  { index }: DemoBuilding,
  { hazards, seed }: CheckOptions,
): Inspection[] {
  const isOff = randomFor(seed, 'confirmed', index).chance(0.05);
  const lastOf = new Map(checks.map((check) => [check.space, check.id]));
  const spaces = [...lastOf.keys()];
  const ofUsers = hazards.filter(({ type }) => type.category === 'gas').length;
  const isUsers = (space: Space | null) => space !== 'corridor';
  const numberIn = (space: Space | null) => {
    if (spaces.length === 1) return hazards.length;
    return isUsers(space) ? ofUsers : hazards.length - ofUsers;
  };
  return checks.map((check) => {
    if (lastOf.get(check.space) !== check.id) return check;
    const more = isOff && check.space === spaces[0] ? 1 : 0;
    return { ...check, confirmedHazards: numberIn(check.space) + more };
  });
}

/** Asked by the community when somebody was there last. */
function eightChecks(
  building: DemoBuilding,
  checks: readonly Inspection[],
  { seed, isWatched }: CheckOptions,
): Inspection[] {
  const last = checks.at(-1);
  if (!isWatched || last === undefined) return [];
  const random = randomFor(seed, 'eight checks', building.index);
  const whole = bareCheck(building, `I${building.id.slice(1)}-8`, last.inspectedOn);
  const items = highRiseChecks.map(({ code }) => ({ code, isInOrder: !random.chance(0.15) }));
  const unit = committeeOf(building.area);
  return [{ ...whole, space: null, checker: 'community', unit, people: 2, items }];
}
