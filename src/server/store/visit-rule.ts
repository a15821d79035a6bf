import type { Actor } from '../../domain/actor.ts';
import { forbidden } from '../problem-error.ts';
import { visitRule } from './districts.ts';
import { isWholeDistrict, pass } from './gate.ts';
import type { Store } from './store.ts';
import { readVisitYears } from './visits.ts';
import { type Write, writeAs } from './write.ts';

type VisitRule = { readonly visitYears: number };

/** Sets after how many years without a visit the homes of a place are to be visited (S0-H1). */
export async function changeVisitRule(
  store: Store,
  actor: Actor,
  after: VisitRule,
): Promise<VisitRule> {
  const scope = pass(actor, 'district.set');
  if (!isWholeDistrict(scope)) throw forbidden();
  return writeAs(store, actor, async (write) => {
    const before = { visitYears: await readVisitYears(write.tx, write.district) };
    if (before.visitYears === after.visitYears) return after;
    await saveRule(write, after);
    const { district } = write;
    const change = { entity: 'district', entityId: district, verb: 'set_visit_rule' };
    write.record({ ...change, area: scope.from, before, after });
    return after;
  });
}

async function saveRule({ tx, district }: Write, { visitYears }: VisitRule): Promise<void> {
  const value = String(visitYears);
  await tx
    .insertInto('setting')
    .values({ district, name: visitRule, value })
    .onConflict((conflict) => conflict.columns(['district', 'name']).doUpdateSet({ value }))
    .execute();
}
