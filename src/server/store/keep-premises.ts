import type {
  PremisesAmendmentInput,
  PremisesInput,
  PremisesView,
} from '../../contract/premises.ts';
import type { Actor } from '../../domain/actor.ts';
import { amendPremises } from '../../domain/premises/amend-premises.ts';
import { removePremises } from '../../domain/premises/remove-premises.ts';
import type { Premises } from '../../domain/premises.ts';
import { refused } from '../problem-error.ts';
import { insertNouns } from './add-nouns.ts';
import { deleteNoun, loadNoun, saveNoun } from './change-nouns.ts';
import { pass } from './gate.ts';
import { findLedgerPlace } from './ledger-place.ts';
import { onlySaid } from './only-said.ts';
import { premises, toPremisesView } from './premises.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

const action = 'ledger.keep';

/** Adds a row for one more user of a building or compound. */
export async function addPremises(
  store: Store,
  actor: Actor,
  input: PremisesInput,
): Promise<PremisesView> {
  const scope = pass(actor, action);
  return writeAs(store, actor, async (write) => {
    const { place: given, ...said } = input;
    const place = await findLedgerPlace(write.tx, scope, given);
    if (!place.ok) throw refused(place.refusal, input);
    const { hasPropertyManager: _, ...where } = place.value;
    const item: Premises = { id: store.newId(), ...where, ...said };
    const version = write.nextSeq();
    await insertNouns(write, { noun: premises, items: [item] });
    return toPremisesView({ ...item, version });
  });
}

type Amending = {
  readonly id: string;
  readonly ifVersion: number | undefined;
  readonly amendment: PremisesAmendmentInput;
  readonly reason?: string | undefined;
};

/** Mends what is said of a user. */
export async function changePremises(
  store: Store,
  actor: Actor,
  { id, ifVersion, amendment, reason }: Amending,
): Promise<PremisesView> {
  const scope = pass(actor, action);
  return writeAs(store, actor, async (write) => {
    const before = await loadNoun(write, scope, { noun: premises, id, ifVersion });
    const known = { inspections: await countInspections(write, id) };
    const verdict = amendPremises(before, onlySaid(amendment), known);
    if (!verdict.ok) throw refused(verdict.refusal, { ...amendment, reason });
    const change = { verb: 'amend', before, after: verdict.value, reason };
    return toPremisesView(await saveNoun(write, { noun: premises, ...change }));
  });
}

type Removing = {
  readonly id: string;
  readonly ifVersion: number | undefined;
  readonly reason: string;
};

/** Takes a user's row out of the file. */
export async function dropPremises(
  store: Store,
  actor: Actor,
  { id, ifVersion, reason }: Removing,
): Promise<PremisesView> {
  const scope = pass(actor, action);
  return writeAs(store, actor, async (write) => {
    const before = await loadNoun(write, scope, { noun: premises, id, ifVersion });
    const verdict = removePremises(before, { inspections: await countInspections(write, id) });
    if (!verdict.ok) throw refused(verdict.refusal);
    const change = { verb: 'remove', before, reason };
    return toPremisesView(await deleteNoun(write, { noun: premises, ...change }));
  });
}

async function countInspections(write: Write, user: string): Promise<number> {
  const { count } = await write.tx
    .selectFrom('inspection')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('district', '=', write.district)
    .where('premises', '=', user)
    .executeTakeFirstOrThrow();
  return Number(count);
}
