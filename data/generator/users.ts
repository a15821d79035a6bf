import type { GasSupply, Premises, PremisesKind } from '../../src/domain/premises.ts';
import { type Random, randomFor } from '../../src/domain/simulate/random.ts';
import { premisesOf } from './premises.ts';
import type { DemoBuilding } from './town.ts';

const kindOfTrade: Readonly<Record<string, PremisesKind>> = {
  餐饮: 'catering',
  商超: 'retail',
  教培: 'training',
  民宿: 'homestay',
  医疗: 'medical',
  仓储: 'warehouse',
  酒店: 'hotel',
  学校: 'school',
  养老: 'elderly_care',
};

/** The users with a row of their own in the file of a building: who trades there, and group rentals. */
export function usersOf(building: DemoBuilding, seed: number): Premises[] {
  const trading = premisesOf(building, seed).map(({ trade, floor }, i) => ({
    name: `${floor}层${trade}${i + 1}号`,
    kind: kindOfTrade[trade] ?? 'other',
    floor,
    entrance: null,
  }));
  return [...trading, ...groupRentals(building, seed)].map((said, i) => {
    const id = `M${building.id.slice(1)}-${i + 1}`;
    const random = randomFor(seed, `user ${id}`, building.index);
    return {
      id,
      area: building.area,
      building: building.id,
      compound: building.compound?.id ?? null,
      ...said,
      gasSupply: gasSupplyOf(said.kind, random),
      userClass: said.kind === 'group_rental' ? null : 'existing_unit',
      ...setUpOf(building, said.kind, random),
    };
  });
}

type Said = Pick<Premises, 'name' | 'kind' | 'floor' | 'entrance'>;

/** One flat in a building of fourteen, by its number. */
function groupRentals({ isResidential, plan, index }: DemoBuilding, seed: number): Said[] {
  const random = randomFor(seed, 'group rentals', index);
  if (!isResidential || !random.chance(0.07)) return [];
  const floor = random.whole(1, plan.storeys);
  const name = `${floor}-${random.whole(1, 4)}`;
  return [{ name, kind: 'group_rental', floor, entrance: `${random.whole(1, 3)}单元` }];
}

/** Kitchens have piped gas, the small ones bottles, now and then one upstairs. */
function gasSupplyOf(kind: PremisesKind, random: Random): GasSupply | null {
  switch (kind) {
    case 'catering':
      return random.weighted<GasSupply | null>([
        ['piped', 70],
        ['bottled', 17],
        ['mixed', 2],
        [null, 11],
      ]);
    case 'retail':
    case 'warehouse':
    case 'training':
      return random.chance(0.8) ? 'none' : null;
    default:
      return random.weighted<GasSupply | null>([
        ['piped', 75],
        ['none', 15],
        [null, 10],
      ]);
  }
}

/** What is no home was set up after its house was built, by the standard of that year. */
function setUpOf(
  { compound, yearBuilt }: DemoBuilding,
  kind: PremisesKind,
  random: Random,
): Pick<Premises, 'setUpYear' | 'standard'> {
  const isKnown = compound !== null && kind !== 'group_rental' && random.chance(0.6);
  if (!isKnown) return { setUpYear: null, standard: null };
  const setUpYear = random.whole(yearBuilt, Math.max(yearBuilt, 2025));
  return { setUpYear, standard: standardOf(setUpYear) };
}

/** The code for fire protection in building design that was in force. */
function standardOf(year: number): string {
  if (year < 2007) return 'GBJ 16-87';
  return year < 2015 ? 'GB 50016-2006' : 'GB 50016-2014';
}
