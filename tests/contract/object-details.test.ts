import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getBuilding, listBuildings } from '../../src/contract/buildings.ts';
import { getCompound } from '../../src/contract/compounds.ts';
import { assignHazardRoute, getHazard, listHazards } from '../../src/contract/hazards.ts';
import { placedColumns } from '../../src/server/store/place.ts';
import { noHazardDetails } from '../support/hazard-details.ts';
import { valueOf } from './support/answers.ts';
import { addBuilding, addHazards, addUnit } from './support/objects.ts';
import {
  community1,
  district,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

const details = {
  placeText: '演示里，3栋',
  space: 'corridor',
  checkItem: 'corridor_wiring',
  finder: 'grid_worker',
  rectifyingParty: 'property_manager',
  supervisor: 'U1',
  leader: 'N1',
  fundsYuan: 12_500.5,
  plan: '分两批更换',
  priority: 'urgent',
  interimControl: { measure: '断电看护', from: '2026-10-02', checkEveryDays: 1 },
  extension: {
    askedOn: '2026-10-20',
    until: '2026-11-30',
    reason: '设备未到货',
    grantedOn: null,
  },
} as const;

describe.each(engineNames)('what files say beside the life of an object, on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
    await addHazards(host.store, [
      { id: 'H0', number: 1 },
      {
        id: 'H1',
        number: 2,
        place_text: details.placeText,
        space: details.space,
        check_item: details.checkItem,
        finder: details.finder,
        rectifying_party: details.rectifyingParty,
        supervisor: details.supervisor,
        leader: details.leader,
        funds_yuan: details.fundsYuan,
        plan: details.plan,
        priority: details.priority,
        interim_control: JSON.stringify(details.interimControl),
        extension: JSON.stringify(details.extension),
      },
    ]);
    await addBuilding(host.store, { id: 'B0' });
    await addBuilding(host.store, { id: 'B1' });
    await host.store.engine.write
      .updateTable('building')
      .set({ has_property_manager: 0, is_watched: 1, management_unit: 'U1', height_m: 100.1 })
      .where('id', '=', 'B1')
      .execute();
    await host.store.engine.write
      .insertInto('compound')
      .values([
        {
          district,
          id: 'C0',
          area: community1,
          name: '甲小区',
          is_old: 1,
          ...placedColumns(null),
        },
        {
          district,
          id: 'C1',
          area: community1,
          name: '乙小区',
          is_old: 1,
          ...placedColumns(null),
          has_owners_committee: 1,
          renewal_year: 2024,
          was_renewed: 0,
          has_maintenance_fund: 0,
          management_unit: 'U1',
          maintenance_unit: 'U2',
        },
      ])
      .execute();
  });
  afterAll(() => host.close());

  it('a hazard tells all that its building plan says [S3-R4]', async () => {
    expect(valueOf(await host.call('leader', getHazard, { params: { id: 'H1' } }))).toMatchObject(
      details,
    );
    const { items } = valueOf(await host.call('leader', listHazards, {}));
    expect(items.find(({ id }) => id === 'H1')).toMatchObject(details);
  });

  it('a hazard of which no more is said tells so', async () => {
    expect(valueOf(await host.call('leader', getHazard, { params: { id: 'H0' } }))).toMatchObject(
      noHazardDetails,
    );
  });

  it('a verb leaves the details of a hazard as they are', async () => {
    const body = { unit: 'U1', measure: '拆除', deadline: '2026-12-01' };
    await host.call('admin', assignHazardRoute, { params: { id: 'H1' }, body });
    const after = valueOf(await host.call('leader', getHazard, { params: { id: 'H1' } }));
    // A new deadline answers the extension that was asked for.
    const assigned = { status: 'assigned', deadline: '2026-12-01', extension: null };
    expect(after).toMatchObject({ ...details, ...assigned });
  });

  it('a building tells of its manager, the watch list and 100 metres [B5.2] [S1-H1] [S4-H1]', async () => {
    expect(valueOf(await host.call('leader', getBuilding, { params: { id: 'B1' } }))).toMatchObject(
      {
        hasPropertyManager: false,
        isWatched: true,
        managementUnit: 'U1',
        maintenanceUnit: null,
        isOver100Meters: true,
      },
    );
    expect(valueOf(await host.call('leader', getBuilding, { params: { id: 'B0' } }))).toMatchObject(
      { hasPropertyManager: null, isWatched: false, managementUnit: null, isOver100Meters: false },
    );
  });

  it('the watch list is a filter of the buildings [S4-H1]', async () => {
    const idsWhere = async (isWatched: 'true' | 'false') => {
      const { items } = valueOf(await host.call('leader', listBuildings, { query: { isWatched } }));
      return items.map(({ id }) => id);
    };
    expect(await idsWhere('true')).toEqual(['B1']);
    expect(await idsWhere('false')).toEqual(['B0']);
  });

  it('a compound tells how it is kept up, and what nobody has said [B5.2] [S3-E5] [S3-R6]', async () => {
    expect(valueOf(await host.call('leader', getCompound, { params: { id: 'C1' } }))).toMatchObject(
      {
        hasOwnersCommittee: true,
        renewalYear: 2024,
        wasRenewed: false,
        hasMaintenanceFund: false,
        managementUnit: 'U1',
        maintenanceUnit: 'U2',
      },
    );
    expect(valueOf(await host.call('leader', getCompound, { params: { id: 'C0' } }))).toMatchObject(
      { hasOwnersCommittee: null, renewalYear: null, wasRenewed: null, hasMaintenanceFund: null },
    );
  });
});
