import { sql } from 'kysely';
import type { HouseholdCountsInput } from '../../contract/household-counts.ts';
import type { Actor } from '../../domain/actor.ts';
import { setCounts } from '../../domain/household-count/set-counts.ts';
import type { HouseholdCount } from '../../domain/household-count.ts';
import { refused } from '../problem-error.ts';
import { insertNouns } from './add-nouns.ts';
import { saveNoun } from './change-nouns.ts';
import { pass, type Scope } from './gate.ts';
import { householdCounts } from './household-counts.ts';
import { findLedgerPlace, type LedgerPlace } from './ledger-place.ts';
import { readVersion } from './log-versions.ts';
import type { Versioned } from './noun-versions.ts';
import { findNounIn } from './nouns.ts';
import { onlySaid } from './only-said.ts';
import type { Store } from './store.ts';
import { refuseOtherVersion } from './version-conflict.ts';
import { type Write, writeAs } from './write.ts';

type Setting = {
  readonly ifVersion: number | undefined;
  readonly input: HouseholdCountsInput;
};

/** Sets the counts of a place, of which there is one row. The log never tells a count. */
export async function setHouseholdCounts(
  store: Store,
  actor: Actor,
  { ifVersion, input }: Setting,
): Promise<Versioned<HouseholdCount>> {
  const scope = pass(actor, 'ledger.keep');
  return writeAs(store, actor, async (write) => {
    const place = await findLedgerPlace(write.tx, scope, input.place);
    if (!place.ok) throw refused(place.refusal, input);
    const standing = await readStanding(write, scope, place.value);
    await refuseOther(write, standing, ifVersion);
    const before = standing ?? { ...noCounts(place.value), id: store.newId() };
    const verdict = setCounts(before, onlySaid(input.counts));
    if (!verdict.ok) throw refused(verdict.refusal, input);
    if (standing !== null) return saveSecretly(write, { before, after: verdict.value });
    const version = write.nextSeq();
    await insertNouns(write, { noun: householdCounts, items: [verdict.value] });
    return { ...verdict.value, version };
  });
}

function saveSecretly(
  write: Write,
  change: { readonly before: HouseholdCount; readonly after: HouseholdCount },
): Promise<Versioned<HouseholdCount>> {
  return saveNoun(write, { noun: householdCounts, verb: 'amend', ...change, isSecret: true });
}

async function readStanding(
  write: Write,
  scope: Scope,
  { building, compound }: LedgerPlace,
): Promise<HouseholdCount | null> {
  const ofPlace =
    building === null
      ? sql`building is null and compound = ${compound}`
      : sql`building = ${building}`;
  const { rows } = await sql<{ id: string }>`select id from household_count
    where district = ${write.district} and ${ofPlace} order by id limit 1`.execute(write.tx);
  const [row] = rows;
  if (row === undefined) return null;
  return findNounIn(write.tx, scope, { noun: householdCounts, id: row.id });
}

async function refuseOther(
  write: Write,
  standing: HouseholdCount | null,
  ifVersion: number | undefined,
): Promise<void> {
  if (standing === null) return;
  const object = { entity: 'household_count', id: standing.id };
  const version = await readVersion(write.tx, { district: write.district, ...object });
  await refuseOtherVersion(write, { ...object, version }, ifVersion);
}

function noCounts({ area, building, compound }: LedgerPlace): Omit<HouseholdCount, 'id'> {
  return {
    area,
    building,
    compound,
    households: null,
    gasUsers: null,
    notVisitedTwoYears: null,
    groupRentals: null,
    hardship: null,
    elderly: null,
    children: null,
    disabled: null,
  };
}
