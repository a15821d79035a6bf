import type { BuildingFactsInput, BuildingFileView } from '../../contract/buildings.ts';
import type { Actor } from '../../domain/actor.ts';
import { amendBuilding, type BuildingFacts } from '../../domain/building/amend-building.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { notFound, refused } from '../problem-error.ts';
import { findBuildingIn } from './buildings.ts';
import { toFlag } from './flag.ts';
import { pass } from './gate.ts';
import { onlySaid } from './only-said.ts';
import { refuseUnknownUpkeep } from './place-facts.ts';
import type { Store } from './store.ts';
import { refuseOtherVersion } from './version-conflict.ts';
import { writeAs } from './write.ts';

type Amending = BuildingFactsInput & {
  readonly id: string;
  readonly ifVersion: number | undefined;
};

/** Sets what the sheets say of a building. */
export async function changeBuilding(
  store: Store,
  actor: Actor,
  { id, ifVersion, ...input }: Amending,
): Promise<BuildingFileView> {
  const scope = pass(actor, 'ledger.keep');
  return writeAs(store, actor, async (write) => {
    const today = civilDateOf(write.now);
    const found = await findBuildingIn(write.tx, scope, { id, today });
    if (found === null) throw notFound();
    await refuseOtherVersion(write, { entity: 'building', ...found }, ifVersion);
    await refuseUnknownUpkeep(write, input);
    const before = factsOf(found);
    const reason = input.reason ?? null;
    const verdict = amendBuilding(before, onlySaid(input.facts), reason);
    if (!verdict.ok) throw refused(verdict.refusal, input);
    const after = verdict.value;
    await write.tx
      .updateTable('building')
      .set({
        has_property_manager: toFlag(after.hasPropertyManager),
        management_unit: after.managementUnit,
        maintenance_unit: after.maintenanceUnit,
        is_watched: toFlag(after.isWatched),
      })
      .where('district', '=', write.district)
      .where('id', '=', id)
      .execute();
    const version = write.nextSeq();
    const change = { entity: 'building', entityId: id, verb: 'amend', area: found.area };
    write.record({ ...change, before, after, ...(reason !== null && { reason }) });
    return { ...found, ...after, version };
  });
}

function factsOf(building: BuildingFacts): BuildingFacts {
  const { hasPropertyManager, managementUnit, maintenanceUnit, isWatched } = building;
  return { hasPropertyManager, managementUnit, maintenanceUnit, isWatched };
}
