import type { CompoundFactsInput, CompoundFileView } from '../../contract/compounds.ts';
import type { Actor } from '../../domain/actor.ts';
import { amendCompound, type CompoundFacts } from '../../domain/compound/amend-compound.ts';
import { notFound, refused } from '../problem-error.ts';
import { findCompoundIn } from './compounds.ts';
import { toFlag } from './flag.ts';
import { pass } from './gate.ts';
import { onlySaid } from './only-said.ts';
import { refuseUnknownUpkeep } from './place-facts.ts';
import type { Store } from './store.ts';
import { refuseOtherVersion } from './version-conflict.ts';
import { writeAs } from './write.ts';

type Amending = CompoundFactsInput & {
  readonly id: string;
  readonly ifVersion: number | undefined;
};

/** Sets how a compound is kept up. */
export async function changeCompound(
  store: Store,
  actor: Actor,
  { id, ifVersion, ...input }: Amending,
): Promise<CompoundFileView> {
  const scope = pass(actor, 'ledger.keep');
  return writeAs(store, actor, async (write) => {
    const found = await findCompoundIn(write.tx, scope, id);
    if (found === null) throw notFound();
    await refuseOtherVersion(write, { entity: 'compound', ...found }, ifVersion);
    await refuseUnknownUpkeep(write, input);
    const before = factsOf(found);
    const verdict = amendCompound(before, onlySaid(input.facts));
    if (!verdict.ok) throw refused(verdict.refusal, input);
    const after = verdict.value;
    await write.tx
      .updateTable('compound')
      .set(cellsOf(after))
      .where('district', '=', write.district)
      .where('id', '=', id)
      .execute();
    const version = write.nextSeq();
    const { reason } = input;
    const change = { entity: 'compound', entityId: id, verb: 'amend', area: found.area };
    write.record({ ...change, before, after, ...(reason !== undefined && { reason }) });
    return { ...found, ...after, version };
  });
}

function factsOf(compound: CompoundFacts): CompoundFacts {
  const { hasPropertyManager, hasOwnersCommittee, hasMaintenanceFund } = compound;
  const { managementUnit, maintenanceUnit, renewalYear, wasRenewed } = compound;
  const { plan, planDue, isFireAccessBlocked, accessPlan } = compound;
  const { reportedHazards, reportedRectified, remarks } = compound;
  return {
    hasPropertyManager,
    hasOwnersCommittee,
    hasMaintenanceFund,
    managementUnit,
    maintenanceUnit,
    renewalYear,
    wasRenewed,
    plan,
    planDue,
    isFireAccessBlocked,
    accessPlan,
    reportedHazards,
    reportedRectified,
    remarks,
  };
}

function cellsOf(facts: CompoundFacts) {
  return {
    has_property_manager: toFlag(facts.hasPropertyManager),
    has_owners_committee: toFlag(facts.hasOwnersCommittee),
    has_maintenance_fund: toFlag(facts.hasMaintenanceFund),
    management_unit: facts.managementUnit,
    maintenance_unit: facts.maintenanceUnit,
    renewal_year: facts.renewalYear,
    was_renewed: toFlag(facts.wasRenewed),
    plan: facts.plan,
    plan_due: facts.planDue,
    is_fire_access_blocked: toFlag(facts.isFireAccessBlocked),
    access_plan: facts.accessPlan,
    reported_hazards: facts.reportedHazards,
    reported_rectified: facts.reportedRectified,
    remarks: facts.remarks,
  };
}
