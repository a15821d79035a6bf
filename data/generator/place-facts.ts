import { isHighRise } from '../../src/domain/building.ts';
import type { CompoundFacts } from '../../src/domain/compound/amend-compound.ts';
import { randomFor } from '../../src/domain/simulate/random.ts';
import { campaign } from './inspections.ts';
import type { DemoBuilding, DemoCompound } from './town.ts';
import { committeeOf } from './units.ts';

/** What a community says of a place in its sheets. */
export type PlaceFacts = {
  readonly kind: 'building' | 'compound';
  readonly id: string;
  readonly facts: object;
  readonly reason?: string;
};

const watchedPerSubdistrict = 8;

/** The highest of a sub-district are on the watch list. */
export function watchedOf(buildings: readonly DemoBuilding[]): ReadonlySet<DemoBuilding> {
  const highest = buildings
    .filter((building) => isHighRise(building) === true)
    .toSorted((one, other) => other.heightMeters - one.heightMeters || one.index - other.index);
  return new Set(highest.slice(0, watchedPerSubdistrict));
}

export function factsOfWatched({ id }: DemoBuilding): PlaceFacts {
  return { kind: 'building', id, facts: { isWatched: true }, reason: '建筑高度大，列入重点关注' };
}

/** How an old compound is kept up and how far its renewal is; of one in four nobody has said. */
export function factsOfCompound(compound: DemoCompound, seed: number): PlaceFacts[] {
  const { id, index, isOld, manager, area } = compound;
  const random = randomFor(seed, 'compound facts', index);
  if (!isOld || random.chance(0.25)) return [];
  const wasRenewed = random.chance(0.3);
  const isPlanned = !wasRenewed && random.chance(0.6);
  const isBlocked = random.chance(0.12);
  const facts: Partial<CompoundFacts> = {
    hasOwnersCommittee: random.chance(0.3),
    hasMaintenanceFund: random.chance(0.4),
    managementUnit: manager ?? committeeOf(area),
    wasRenewed,
    ...(!wasRenewed && random.chance(0.3) && { renewalYear: 2027 }),
    ...(isPlanned && {
      plan: '按隐患清单逐项整改：先公共空间，后入户；每周核对一次进度。',
      planDue: campaign.lastDeadline,
    }),
    ...(isBlocked && {
      isFireAccessBlocked: true,
      ...(random.chance(0.5) && { accessPlan: '取消占道车位，设隔离桩，网格员每日巡查。' }),
    }),
  };
  return [{ kind: 'compound', id, facts }];
}
