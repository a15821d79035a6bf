import { sql } from 'kysely';
import type {
  InspectionAmendmentInput,
  InspectionInput,
  InspectionView,
} from '../../contract/inspections.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { amendInspection } from '../../domain/inspection/amend-inspection.ts';
import type { InspectionContext } from '../../domain/inspection/check-inspection.ts';
import type { SpaceItems } from '../../domain/inspection/check-items.ts';
import { recordInspection } from '../../domain/inspection/record-inspection.ts';
import { withdrawInspection } from '../../domain/inspection/withdraw-inspection.ts';
import type { Inspection } from '../../domain/inspection.ts';
import { type Premises, spaceOfUser } from '../../domain/premises.ts';
import { refused } from '../problem-error.ts';
import { insertNouns } from './add-nouns.ts';
import { deleteNoun, loadNoun, saveNoun } from './change-nouns.ts';
import { chunksOf } from './chunks.ts';
import { pass, type Scope } from './gate.ts';
import { refreshInspectedOn } from './inspected-on.ts';
import { inspections, toInspectionView } from './inspections.ts';
import { findLedgerPlace } from './ledger-place.ts';
import { findNounIn } from './nouns.ts';
import { onlySaid } from './only-said.ts';
import { premises } from './premises.ts';
import { refuseUnknown } from './step-hazard.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

const action = 'inspection.record';

type Recording = { readonly input: InspectionInput; readonly taxonomy: SpaceItems };

/** Files one inspection; its building counts as inspected from then on. */
export async function addInspection(
  store: Store,
  actor: Actor,
  { input, taxonomy }: Recording,
): Promise<InspectionView> {
  const scope = pass(actor, action);
  return writeAs(store, actor, async (write) => {
    const { place: given, ...said } = input;
    const place = await findLedgerPlace(write.tx, scope, given);
    if (!place.ok) throw refused(place.refusal, input);
    const { hasPropertyManager, ...where } = place.value;
    const user = await findUser(write, scope, input);
    await refuseUnknownPeople(write, input);
    const space = said.space ?? (user && spaceOfUser(user.kind));
    const inspection: Inspection = { id: store.newId(), ...where, ...said, space };
    const today = civilDateOf(write.now);
    const context = { role: actor.role, today, taxonomy, hasPropertyManager, premises: user };
    const verdict = recordInspection(inspection, context);
    if (!verdict.ok) throw refused(verdict.refusal, input);
    const version = write.nextSeq();
    await insertNouns(write, { noun: inspections, items: [verdict.value] });
    await refreshBuildingOf(write, inspection);
    return toInspectionView({ ...verdict.value, version });
  });
}

type Amending = {
  readonly id: string;
  readonly ifVersion: number | undefined;
  readonly amendment: InspectionAmendmentInput;
  readonly reason?: string | undefined;
  readonly taxonomy: SpaceItems;
};

/** Mends what was entered of an inspection. */
export async function changeInspection(
  store: Store,
  actor: Actor,
  { id, ifVersion, amendment, reason, taxonomy }: Amending,
): Promise<InspectionView> {
  const scope = pass(actor, action);
  return writeAs(store, actor, async (write) => {
    const before = await loadNoun(write, scope, { noun: inspections, id, ifVersion });
    const input = { ...amendment, reason };
    const said = onlySaid(amendment);
    await refuseUnknownPeople(write, said);
    const known = await readContext(write, scope, { ...before, ...said });
    const context = { ...known, role: actor.role, taxonomy };
    const verdict = amendInspection(before, said, context);
    if (!verdict.ok) throw refused(verdict.refusal, input);
    const change = { verb: 'amend', before, after: verdict.value, reason };
    const saved = await saveNoun(write, { noun: inspections, ...change });
    await refreshBuildingOf(write, saved);
    return toInspectionView(saved);
  });
}

type Withdrawing = {
  readonly id: string;
  readonly ifVersion: number | undefined;
  readonly reason: string;
};

/** Takes an entry back; its building is as inspected as the others leave it. */
export async function takeInspectionBack(
  store: Store,
  actor: Actor,
  { id, ifVersion, reason }: Withdrawing,
): Promise<InspectionView> {
  const scope = pass(actor, action);
  return writeAs(store, actor, async (write) => {
    const before = await loadNoun(write, scope, { noun: inspections, id, ifVersion });
    const verdict = withdrawInspection(before, actor.role);
    if (!verdict.ok) throw refused(verdict.refusal);
    const change = { verb: 'withdraw', before, reason };
    const gone = await deleteNoun(write, { noun: inspections, ...change });
    await refreshBuildingOf(write, gone);
    return toInspectionView(gone);
  });
}

async function readContext(
  write: Write,
  scope: Scope,
  inspection: Inspection,
): Promise<Pick<InspectionContext, 'today' | 'hasPropertyManager' | 'premises'>> {
  const place = await findLedgerPlace(write.tx, scope, inspection);
  return {
    today: civilDateOf(write.now),
    hasPropertyManager: place.ok ? place.value.hasPropertyManager : null,
    premises: await findUser(write, scope, inspection),
  };
}

type Naming = Partial<Pick<Inspection, 'premises' | 'unit' | 'contacts'>>;

async function findUser(write: Write, scope: Scope, naming: Naming): Promise<Premises | null> {
  const id = naming.premises ?? null;
  if (id === null) return null;
  const user = await findNounIn(write.tx, scope, { noun: premises, id });
  if (user === null) throw refused('unknown_premises', naming);
  return user;
}

/** Throws where a unit or a person is named that is not on record in the district. */
async function refuseUnknownPeople({ tx, district }: Write, naming: Naming): Promise<void> {
  const unit = { table: 'unit', id: naming.unit, refusal: 'unknown_unit', input: naming } as const;
  await refuseUnknown(tx, district, unit);
  const contacts = [...new Set(naming.contacts)];
  for (const ids of chunksOf(contacts)) {
    const { rows } = await sql`select id from contact
      where district = ${district} and id in (${sql.join(ids)})`.execute(tx);
    if (rows.length < ids.length) throw refused('unknown_people', naming);
  }
}

async function refreshBuildingOf(
  write: Write,
  { building }: Pick<Inspection, 'building'>,
): Promise<void> {
  if (building !== null) await refreshInspectedOn(write.tx, write.district, [building]);
}
