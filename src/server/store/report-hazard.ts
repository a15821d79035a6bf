import type { AmendmentInput, ReportInput } from '../../contract/hazard-inputs.ts';
import type { HazardView } from '../../contract/hazards.ts';
import type { Actor } from '../../domain/actor.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { type Amendment, amendHazard } from '../../domain/hazard/amend-hazard.ts';
import { fitsCheckItem, officialType, type Taxonomy } from '../../domain/hazard/hazard-type.ts';
import { reportHazard } from '../../domain/hazard/report-hazard.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { accept, refuse, type Verdict } from '../../domain/verdict.ts';
import { refused } from '../problem-error.ts';
import type { RefusalName } from '../refusal-sentences.ts';
import { pass, type Scope } from './gate.ts';
import { findPlace } from './hazard-place.ts';
import { insertHazard, takeHazardNumbers, toHazardView } from './hazard-rows.ts';
import { buildingsOf, changeHazard } from './hazards.ts';
import { readNeedsPhoto } from './photo-rule.ts';
import { refreshRollups } from './rollups.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

/** Takes a hazard that was found. Who reports it as fixed on the spot must be of those who rectify. */
export async function addHazard(
  store: Store,
  actor: Actor,
  { report, taxonomy }: { report: ReportInput; taxonomy: Taxonomy },
): Promise<HazardView> {
  const scope = pass(actor, 'hazard.report');
  if (report.isFixedOnTheSpot) pass(actor, 'hazard.rectify');
  return writeAs(store, actor, async (write) => {
    const kind = officialKind(taxonomy, report);
    if (!kind.ok) throw refused(kind.refusal, report);
    const place = await findPlace(write.tx, scope, report.place);
    if (!place.ok) throw refused(place.refusal, report);
    const today = civilDateOf(write.now);
    const { place: _, ...said } = report;
    const numbered = { id: store.newId(), number: await takeHazardNumbers(write, 1) };
    const lacksPhoto = await readNeedsPhoto(write.tx, write.district);
    const known = { ...said, ...kind.value, ...place.value, ...numbered, lacksPhoto };
    const verdict = reportHazard(known, today);
    if (!verdict.ok) throw refused(verdict.refusal, report);
    return recordReport(write, verdict.value, today);
  });
}

async function recordReport(write: Write, hazard: Hazard, today: CivilDate): Promise<HazardView> {
  await insertHazard(write, hazard);
  await refreshRollups(write.tx, write.district, buildingsOf([hazard]));
  const version = write.nextSeq();
  write.record({ entity: 'hazard', entityId: hazard.id, verb: 'create', area: hazard.area });
  return toHazardView({ ...hazard, version }, today);
}

type AmendInput = {
  readonly id: string;
  readonly ifVersion?: number | undefined;
  readonly amendment: AmendmentInput;
  readonly reason?: string | undefined;
  readonly taxonomy: Taxonomy;
};

/** Mends what was written of a hazard; it stays within the caller's area. */
export async function amendReport(
  store: Store,
  actor: Actor,
  { amendment, taxonomy, reason, ...change }: AmendInput,
): Promise<HazardView> {
  const action = 'hazard.report';
  const scope = pass(actor, action);
  return changeHazard(store, actor, {
    ...change,
    verb: 'amend',
    action,
    reason,
    input: { ...amendment, reason },
    apply: async (hazard, _today, write) => {
      const found = await findAmendment(write, scope, { hazard, amendment, taxonomy });
      if (!found.ok) return found;
      return amendHazard(hazard, { amendment: found.value, reason: reason ?? null });
    },
  });
}

type Amending = Pick<AmendInput, 'amendment' | 'taxonomy'> & { readonly hazard: Hazard };

/** The amendment with its type and place as they are on record. */
async function findAmendment(
  write: Write,
  scope: Scope,
  { hazard, amendment, taxonomy }: Amending,
): Promise<Verdict<Amendment, RefusalName>> {
  const { place: given, ...rest } = amendment;
  const said = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  ) as Amendment;
  const isKind = ['category', 'type', 'space', 'checkItem'].some((field) => field in said);
  const kind = isKind ? officialKind(taxonomy, { ...hazard, ...said }) : accept({});
  if (!kind.ok) return kind;
  const place = given === undefined ? accept({}) : await findPlace(write.tx, scope, given);
  return place.ok ? accept({ ...said, ...kind.value, ...place.value }) : place;
}

type Kind = Pick<Hazard, 'category' | 'type' | 'space' | 'checkItem'>;

/** The type by its official term, where type and check item fit the category and the space. */
function officialKind(taxonomy: Taxonomy, kind: Kind): Verdict<Pick<Hazard, 'type'>, RefusalName> {
  const type = officialType(taxonomy, kind);
  if (!type.ok) return type;
  return fitsCheckItem(taxonomy, kind) ? accept({ type: type.value }) : refuse('unfit_check_item');
}
