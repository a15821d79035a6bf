import { z } from 'zod';
import { amendBuildingRoute } from '../../contract/buildings.ts';
import { amendCompoundRoute } from '../../contract/compounds.ts';
import { setHouseholdCountsRoute } from '../../contract/household-counts.ts';
import { recordInspectionRoute } from '../../contract/inspections.ts';
import { keyDateSchema } from '../../contract/key-dates.ts';
import { addPremisesRoute } from '../../contract/premises.ts';
import { areaCodeSchema, idSchema } from '../../contract/scalars.ts';
import type { Actor } from '../../domain/actor.ts';
import { addNouns } from '../store/add-nouns.ts';
import { changeBuilding } from '../store/amend-building.ts';
import { changeCompound } from '../store/amend-compound.ts';
import { householdCounts } from '../store/household-counts.ts';
import { inspections } from '../store/inspections.ts';
import { keyDates } from '../store/key-dates.ts';
import { premises } from '../store/premises.ts';
import type { Store } from '../store/store.ts';

/** What a community would enter in the page, by the kind of its file. */
export const ledgerKinds = [
  'premises',
  'inspections',
  'householdCounts',
  'keyDates',
  'facts',
] as const;
type LedgerKind = (typeof ledgerKinds)[number];

const placed = {
  id: idSchema,
  area: areaCodeSchema,
  building: idSchema.nullable().default(null),
  compound: idSchema.nullable().default(null),
};
const { counts } = setHouseholdCountsRoute.body.shape;
/** As they are sent, but with the ids that they keep. */
const records = {
  premises: z.array(addPremisesRoute.body.omit({ place: true }).extend(placed)),
  inspections: z.array(recordInspectionRoute.body.omit({ place: true }).extend(placed)),
  householdCounts: z.array(counts.extend(placed).transform(withNull)),
  keyDates: z.array(keyDateSchema),
  facts: z.array(
    z.discriminatedUnion('kind', [
      amendBuildingRoute.body.extend({ kind: z.literal('building'), id: idSchema }),
      amendCompoundRoute.body.extend({ kind: z.literal('compound'), id: idSchema }),
    ]),
  ),
};

/** What nobody has counted is null. */
function withNull<Count extends z.output<typeof counts>>(said: Count) {
  const names = Object.keys(counts.shape) as (keyof typeof counts.shape)[];
  const all = Object.fromEntries(names.map((name) => [name, said[name] ?? null]));
  // Every count by its name.
  return { ...said, ...(all as Record<(typeof names)[number], number | null>) };
}

/** Files one list of records through the writes that the page uses. Throws where one is refused. */
export async function loadLedger(
  store: Store,
  actor: Actor,
  { kind, rows }: { readonly kind: LedgerKind; readonly rows: unknown },
): Promise<void> {
  switch (kind) {
    case 'premises':
      return addNouns(store, actor, { noun: premises, items: records.premises.parse(rows) });
    case 'inspections':
      return addNouns(store, actor, { noun: inspections, items: records.inspections.parse(rows) });
    case 'householdCounts':
      return addNouns(store, actor, {
        noun: householdCounts,
        items: records.householdCounts.parse(rows),
      });
    case 'keyDates':
      return addNouns(store, actor, { noun: keyDates, items: records.keyDates.parse(rows) });
    case 'facts':
      for (const facts of records.facts.parse(rows)) await setFacts(store, actor, facts);
  }
}

type Facts = z.output<typeof records.facts>[number];

async function setFacts(store: Store, actor: Actor, said: Facts): Promise<void> {
  switch (said.kind) {
    case 'building': {
      const { kind: _, ...facts } = said;
      await changeBuilding(store, actor, { ...facts, ifVersion: undefined });
      return;
    }
    case 'compound': {
      const { kind: _, ...facts } = said;
      await changeCompound(store, actor, { ...facts, ifVersion: undefined });
    }
  }
}
