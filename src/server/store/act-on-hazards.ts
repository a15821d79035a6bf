import { type Kysely, sql } from 'kysely';
import { actLimits, type HazardAct, type HazardActReport } from '../../contract/hazard-acts.ts';
import type { Actor } from '../../domain/actor.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { actionOfVerb, carryOut, type HazardOrder } from '../../domain/hazard/carry-out.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { refused } from '../problem-error.ts';
import { type ActTally, createActTally } from './act-tally.ts';
import { narrow, pass, type Scope } from './gate.ts';
import { saveActBatch } from './hazard-act-batch.ts';
import { matchingHazards } from './hazard-filter.ts';
import { toHazard } from './hazard-rows.ts';
import { buildingsOf, recordHazard } from './hazards.ts';
import { refreshRollups } from './rollups.ts';
import type { Database } from './schema.ts';
import { completeOrder } from './step-hazard.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

/** Rows of one transaction: alarms of the district wait no longer than for these. */
const rowsPerWrite = 1000;

type Run = {
  readonly scope: Scope;
  readonly act: HazardAct;
  readonly today: CivilDate;
  readonly tally: ActTally;
};

/**
 * Takes one step with every hazard of a filter within the actor's area, and counts by name why the
 * others were left as they are. Written a thousand rows at a time, all under one batch.
 */
export async function actOnAll(
  store: Store,
  actor: Actor,
  act: HazardAct,
): Promise<HazardActReport> {
  const scope = narrow(pass(actor, actionOfVerb[act.verb]), act.filter.area);
  const run = { scope, act, today: civilDateOf(store.now()), tally: createActTally() };
  await refuseTooMany(store.engine.read, run);
  if (act.preview) {
    await eachPage((after) => previewPage(store.engine.read, run, after));
    return run.tally.report(null);
  }
  const batch = store.newId();
  await eachPage((after) =>
    writeAs(store, actor, (write) =>
      writePage(write, run, { after, batch, account: actor.account }),
    ),
  );
  return run.tally.report(batch);
}

/** Goes on from the last id of each page until a page has none. */
async function eachPage(next: (after: string) => Promise<string | null>): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = await next(after);
}

async function refuseTooMany(db: Kysely<Database>, { scope, act, today }: Run): Promise<void> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from hazard
    where ${matchingHazards(scope, act.filter, today)}`.execute(db);
  if ((rows[0]?.total ?? 0) > actLimits.hazards) throw refused('too_many_for_act');
}

async function previewPage(db: Kysely<Database>, run: Run, after: string): Promise<string | null> {
  const hazards = await readMatching(db, run, after);
  const inDistrict = { db, district: run.scope.district };
  const toOrder = await completeOrder(inDistrict, { order: run.act, hazards });
  for (const hazard of hazards) step(run, hazard, toOrder(hazard));
  return endOf(hazards);
}

type Page = { readonly after: string; readonly batch: string; readonly account: string };

async function writePage(
  write: Write,
  run: Run,
  { after, batch, account }: Page,
): Promise<string | null> {
  const { reason, verb } = run.act;
  const hazards = await readMatching(write.tx, run, after);
  const inDistrict = { db: write.tx, district: write.district };
  const toOrder = await completeOrder(inDistrict, { order: run.act, hazards });
  const fromSeq = write.nextSeq();
  const touched: Hazard[] = [];
  for (const before of hazards) {
    const done = step(run, before, toOrder(before));
    if (done === null) continue;
    touched.push(before);
    await recordHazard(write, { verb, before, after: done, reason, batch });
  }
  await refreshRollups(write.tx, write.district, buildingsOf(touched));
  await saveActBatch(write, { id: batch, verb, account, fromSeq, ...run.tally.counts() });
  return endOf(hazards);
}

/** The hazard after the step, counted; null where the step does not apply. */
function step(run: Run, hazard: Hazard, order: HazardOrder): Hazard | null {
  const verdict = carryOut(hazard, order, run.today);
  if (verdict.ok) run.tally.done();
  else run.tally.skipped(verdict.refusal, hazard.id);
  return verdict.ok ? verdict.value : null;
}

async function readMatching(
  db: Kysely<Database>,
  { scope, act, today }: Run,
  after: string,
): Promise<Hazard[]> {
  const rows = await db
    .selectFrom('hazard')
    .selectAll()
    .where(matchingHazards(scope, act.filter, today))
    .where('id', '>', after)
    .orderBy('id')
    .limit(rowsPerWrite)
    .execute();
  return rows.map(toHazard);
}

function endOf(hazards: readonly Hazard[]): string | null {
  return hazards.length < rowsPerWrite ? null : (hazards.at(-1)?.id ?? null);
}
