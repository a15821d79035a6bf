import type { HazardView } from '../../contract/hazards.ts';
import type { Actor } from '../../domain/actor.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import type { Hazard } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { notFound, refused } from '../problem-error.ts';
import type { RefusalName } from '../refusal-sentences.ts';
import { pass } from './gate.ts';
import { loadHazard, saveHazard, toHazardView } from './hazard-rows.ts';
import { refreshRollups } from './rollups.ts';
import type { Store } from './store.ts';
import { refuseOtherVersion } from './version-conflict.ts';
import { type Write, writeAs } from './write.ts';

export async function findHazard(
  store: Store,
  actor: Actor,
  id: string,
): Promise<HazardView | null> {
  const scope = pass(actor, 'hazard.read');
  const hazard = await loadHazard(store.engine.read, scope, id);
  return hazard && toHazardView(hazard, civilDateOf(store.now()));
}

export type HazardChange = {
  /** The word that the change log keeps. */
  readonly verb: string;
  readonly action: Action;
  readonly id: string;
  readonly reason?: string | undefined;
  /** The version that the caller saw; another one is a conflict. */
  readonly ifVersion?: number | undefined;
  /** What the caller gave, so that a refusal can name the field. */
  readonly input?: object | undefined;
  /** May read what it needs in the same transaction. */
  readonly apply: (
    hazard: Hazard,
    today: CivilDate,
    write: Write,
  ) => Verdict<Hazard, RefusalName> | Promise<Verdict<Hazard, RefusalName>>;
};

/** Applies one domain verb to one hazard: gate, row, roll-up and change in one transaction. */
export async function changeHazard(
  store: Store,
  actor: Actor,
  change: HazardChange,
): Promise<HazardView> {
  const scope = pass(actor, change.action);
  return writeAs(store, actor, async (write) => {
    const before = await loadHazard(write.tx, scope, change.id);
    if (before === null) throw notFound();
    await refuseOtherVersion(write, { entity: 'hazard', ...before }, change.ifVersion);
    const verdict = await change.apply(before, civilDateOf(write.now), write);
    if (!verdict.ok) throw refused(verdict.refusal, change.input);
    const view = await recordHazard(write, { ...change, before, after: verdict.value });
    await refreshRollups(write.tx, write.district, buildingsOf([before, view]));
    return view;
  });
}

type Recorded = {
  readonly verb: string;
  readonly before: Hazard;
  readonly after: Hazard;
  readonly reason?: string | undefined;
  readonly batch?: string;
};

/** Writes the row and its change; the roll-ups are the caller's, who may have more rows. */
export async function recordHazard(
  write: Write,
  { verb, before, after, reason, batch }: Recorded,
): Promise<HazardView> {
  await saveHazard(write, before, after);
  const version = write.nextSeq();
  const view = toHazardView({ ...after, version }, civilDateOf(write.now));
  write.record({
    entity: 'hazard',
    entityId: before.id,
    verb,
    area: after.area,
    before,
    after: view,
    ...(reason !== undefined && { reason }),
    ...(batch !== undefined && { batch }),
  });
  return view;
}

/** The buildings whose counts these hazards are part of. */
export function buildingsOf(hazards: readonly Hazard[]): string[] {
  return hazards.map(({ building }) => building).filter((id) => id !== null);
}
