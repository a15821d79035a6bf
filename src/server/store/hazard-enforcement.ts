import type { z } from 'zod';
import type { recordReplyRoute, referHazardRoute } from '../../contract/hazard-enforcement.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import type { Enforcement } from '../../domain/enforcement.ts';
import { recordReply } from '../../domain/hazard/record-reply.ts';
import { referHazard } from '../../domain/hazard/refer-hazard.ts';
import { notFound, refused } from '../problem-error.ts';
import { insertNouns } from './add-nouns.ts';
import { enforcements } from './enforcements.ts';
import { pass } from './gate.ts';
import { loadHazard } from './hazard-rows.ts';
import { recordHazard } from './hazards.ts';
import { findNounIn } from './nouns.ts';
import { refuseUnknown } from './step-hazard.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type ReferInput = z.output<(typeof referHazardRoute)['body']>;
type ReplyInput = z.output<(typeof recordReplyRoute)['body']>;

/** Files what was done about a hazard, beside a line in the hazard's own history. */
export async function addEnforcement(
  store: Store,
  actor: Actor,
  { hazard: id, input }: { hazard: string; input: ReferInput },
): Promise<Enforcement> {
  const scope = pass(actor, 'hazard.enforce');
  return writeAs(store, actor, async (write) => {
    const hazard = await loadHazard(write.tx, scope, id);
    if (hazard === null) throw notFound();
    await refuseUnknownParts(write, input);
    const past = await readPast(write, id);
    const referring = { ...input, id: store.newId() };
    const verdict = referHazard(hazard, { referring, past, today: civilDateOf(write.now) });
    if (!verdict.ok) throw refused(verdict.refusal, input);
    await insertNouns(write, { noun: enforcements, items: [verdict.value] });
    await recordHazard(write, { verb: 'refer', before: hazard, after: hazard });
    return verdict.value;
  });
}

async function refuseUnknownParts({ tx, district }: Write, input: ReferInput): Promise<void> {
  const { unit, to, campaign } = input;
  await refuseUnknown(tx, district, { table: 'unit', id: unit, refusal: 'unknown_unit', input });
  await refuseUnknown(tx, district, { table: 'unit', id: to, refusal: 'unknown_authority', input });
  const refusal = 'unknown_campaign';
  await refuseUnknown(tx, district, { table: 'campaign', id: campaign, refusal, input });
}

async function readPast(write: Write, hazard: string) {
  const rows = await write.tx
    .selectFrom('enforcement')
    .select(['track', 'taken_on'])
    .where('district', '=', write.district)
    .where('hazard', '=', hazard)
    .execute();
  // Rows are written only through domain types, so their words are members of the unions.
  return rows.map((row) => ({ track: row.track as Enforcement['track'], takenOn: row.taken_on }));
}

/** Adds the authority's reply to a referral. */
export async function addReply(
  store: Store,
  actor: Actor,
  { id, input }: { id: string; input: ReplyInput },
): Promise<Enforcement> {
  const scope = pass(actor, 'hazard.enforce');
  return writeAs(store, actor, async (write) => {
    const before = await findNounIn(write.tx, scope, { noun: enforcements, id });
    if (before === null) throw notFound();
    const verdict = recordReply(before, { ...input, today: civilDateOf(write.now) });
    if (!verdict.ok) throw refused(verdict.refusal, input);
    const after = verdict.value;
    await write.tx
      .updateTable('enforcement')
      .set({ referral: JSON.stringify(after.referral) })
      .where('district', '=', write.district)
      .where('id', '=', id)
      .execute();
    const change = { entity: 'enforcement', entityId: id, verb: 'record_reply' };
    write.record({ ...change, area: after.area, before, after });
    return after;
  });
}
