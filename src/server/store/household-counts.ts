import { sql } from 'kysely';
import type { z } from 'zod';
import type { listHouseholdCounts } from '../../contract/household-counts.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import {
  type HouseholdCount,
  maskSmallCounts,
  maySeeSmallCounts,
  type ToldHouseholdCount,
} from '../../domain/household-count.ts';
import { isStillOpen } from './alarms.ts';
import { pass } from './gate.ts';
import { plain } from './noun-columns.ts';
import { byId } from './noun-sorts.ts';
import { pageVersioned, type Versioned } from './noun-versions.ts';
import { equal, type Noun } from './nouns.ts';
import { mapPage } from './page.ts';
import type { Store } from './store.ts';

type HouseholdCountQuery = z.output<(typeof listHouseholdCounts)['query']>;

export const householdCounts: Noun<HouseholdCount, HouseholdCountQuery> = {
  table: 'household_count',
  action: 'household.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    building: plain('building'),
    compound: plain('compound'),
    households: plain('households'),
    gasUsers: plain('gas_users'),
    notVisitedTwoYears: plain('not_visited_two_years'),
    groupRentals: plain('group_rentals'),
    hardship: plain('hardship'),
    elderly: plain('elderly'),
    children: plain('children'),
    disabled: plain('disabled'),
  },
  sortBy: byId,
  matches: (query) => [equal('building', query.building), equal('compound', query.compound)],
};

/** One page of counts, as far as the caller may see the small ones; nothing else lets them out. */
export async function pageHouseholdCounts(
  store: Store,
  actor: Actor,
  query: HouseholdCountQuery,
): Promise<Page<Versioned<ToldHouseholdCount>>> {
  const page = await pageVersioned(store, actor, { noun: householdCounts, query });
  const alarms = await readAlarmedPlaces(store, actor);
  return mapPage(page, (count) => tell(actor, count, alarms));
}

/** The counts of one place, as far as the caller may see the small ones. */
export async function tellHouseholdCount(
  store: Store,
  actor: Actor,
  count: Versioned<HouseholdCount>,
): Promise<Versioned<ToldHouseholdCount>> {
  return tell(actor, count, await readAlarmedPlaces(store, actor));
}

function tell(
  actor: Actor,
  { version, ...count }: Versioned<HouseholdCount>,
  alarms: AlarmedPlaces,
): Versioned<ToldHouseholdCount> {
  const place = { area: count.area, hasAlarm: isAlarmed(count, alarms) };
  return { ...(maySeeSmallCounts(actor, place) ? count : maskSmallCounts(count)), version };
}

type AlarmedPlaces = {
  readonly buildings: ReadonlySet<string | null>;
  readonly compounds: ReadonlySet<string | null>;
};

function isAlarmed(
  { building, compound }: Pick<HouseholdCount, 'building' | 'compound'>,
  alarms: AlarmedPlaces,
): boolean {
  return building === null ? alarms.compounds.has(compound) : alarms.buildings.has(building);
}

/** The buildings where an alarm is not handled yet, and their compounds. */
async function readAlarmedPlaces(store: Store, actor: Actor): Promise<AlarmedPlaces> {
  const { district } = pass(actor, 'alarm.read');
  const { rows } = await sql<{ building: string; compound: string | null }>`
    select id as building, compound from building where district = ${district} and id in
      (select building from alarm where district = ${district} and ${isStillOpen}
        and purpose = 'real')`.execute(store.engine.read);
  return {
    buildings: new Set(rows.map((row) => row.building)),
    compounds: new Set(rows.map((row) => row.compound).filter((id) => id !== null)),
  };
}
