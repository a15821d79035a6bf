import { listChanges } from '../../../src/contract/changes.ts';
import { assignHazardRoute, getHazard, rectifyHazardRoute } from '../../../src/contract/hazards.ts';
import type { EngineName } from '../../../src/server/store/engines/engine.ts';
import { valueOf } from './answers.ts';
import { addBuilding, addContact, addHazards, addUnit } from './objects.ts';
import { community2, openTestHost } from './test-host.ts';

const id = 'H1';
const today = '2026-11-20';

export type HazardHost = Awaited<ReturnType<typeof openHazardHost>>;

/** A host with one hazard, H1 in B1, with those whom its steps name, and with its usual steps. */
export async function openHazardHost(engine: EngineName) {
  const host = await openTestHost(engine);
  await addBuilding(host.store, { id: 'B1' });
  await addBuilding(host.store, { id: 'B9', area: community2, position: [106.6, 29.6] });
  for (const unit of ['U1', 'U2', 'U9']) await addUnit(host.store, unit);
  await addContact(host.store, 'P1');
  await addHazards(host.store, [{ id, number: 1, building: 'B1', space: 'corridor' }]);
  return {
    ...host,
    assign: (more: object = {}, query: { ifVersion?: number } = {}) =>
      host.call('admin', assignHazardRoute, {
        params: { id },
        query,
        body: { unit: 'U1', measure: '拆除', deadline: '2026-12-01', ...more },
      }),
    rectify: (on = today) =>
      host.call('community', rectifyHazardRoute, { params: { id }, body: { on, measure: null } }),
    read: async (hazard = id) =>
      valueOf(await host.call('leader', getHazard, { params: { id: hazard } })),
    history: async (hazard = id) => {
      const query = { entity: 'hazard', entityId: hazard } as const;
      return valueOf(await host.call('leader', listChanges, { query })).items;
    },
  };
}
