import { describe, expect, it } from 'vitest';
import {
  type BuildingOnRecord,
  type BuildingRuleKind,
  buildingRules,
} from '../../../src/domain/quality/building-rules.ts';
import {
  type CompoundOnRecord,
  type CompoundRuleKind,
  compoundRules,
  managementSaid,
} from '../../../src/domain/quality/compound-rules.ts';

const building: BuildingOnRecord = {
  address: '测试路1号',
  heightMeters: 54,
  storeys: 18,
  isResidential: true,
  hazardsTotal: 3,
  hazardsOpen: 1,
  hasHead: true,
  confirmed: 3,
};

function kindsOfBuilding(change: Partial<BuildingOnRecord>): string[] {
  return (Object.keys(buildingRules) as BuildingRuleKind[]).filter((kind) =>
    buildingRules[kind]({ ...building, ...change }),
  );
}

const compound: CompoundOnRecord = {
  address: null,
  isOld: true,
  hasPropertyManager: false,
  households: null,
  hasOwnersCommittee: false,
  renewalYear: null,
  wasRenewed: null,
  hasMaintenanceFund: true,
  managementUnit: 'U1',
  maintenanceUnit: 'U2',
  position: [106.5, 29.5],
  hasContact: true,
  confirmed: 3,
  recorded: 3,
  rectified: 2,
  reportedHazards: null,
  reportedRectified: null,
};

function kindsOfCompound(change: Partial<CompoundOnRecord>): string[] {
  return (Object.keys(compoundRules) as CompoundRuleKind[]).filter((kind) =>
    compoundRules[kind]({ ...compound, ...change }),
  );
}

describe('the rules of a building', () => {
  it.each([
    { change: {}, kinds: [] },
    { change: { heightMeters: null }, kinds: ['building_without_height'] },
    { change: { storeys: null }, kinds: ['building_without_storeys'] },
    { change: { address: '' }, kinds: ['building_without_address'] },
    { change: { hasHead: false }, kinds: ['high_rise_without_head'] },
    { change: { hasHead: false, heightMeters: 27, storeys: 9 }, kinds: [] },
    { change: { heightMeters: 35.9 }, kinds: ['storeys_against_height'] },
    { change: { heightMeters: 36 }, kinds: [] },
    { change: { heightMeters: 108 }, kinds: [] },
    { change: { heightMeters: 108.1 }, kinds: ['storeys_against_height'] },
    { change: { storeys: 0 }, kinds: [] },
  ])('find $kinds in $change', ({ change, kinds }) => {
    expect(kindsOfBuilding(change)).toEqual(kinds);
  });

  it('hold the confirmed number against the rows of the plan [S0-R9]', () => {
    expect(kindsOfBuilding({ confirmed: 4 })).toEqual(['building_confirmed_differs']);
    expect(kindsOfBuilding({ confirmed: 1 })).toEqual([
      'building_confirmed_differs',
      'building_rectified_exceeds',
    ]);
    expect(kindsOfBuilding({ confirmed: 0, hazardsTotal: 0, hazardsOpen: 0 })).toEqual([]);
  });

  it('say nothing of a building whose number nobody has confirmed [S0-R9][S0-R11]', () => {
    expect(kindsOfBuilding({ confirmed: null })).toEqual([]);
  });
});

describe('the rules of a compound', () => {
  it.each([
    { change: {}, kinds: [] },
    { change: { hasContact: false }, kinds: ['compound_without_contact'] },
    { change: { position: null }, kinds: ['compound_unlocated'] },
    { change: { confirmed: 2 }, kinds: ['compound_confirmed_differs'] },
    {
      change: { confirmed: 1 },
      kinds: ['compound_confirmed_differs', 'compound_rectified_exceeds'],
    },
    { change: { confirmed: null }, kinds: [] },
    { change: { reportedHazards: 3, reportedRectified: 2 }, kinds: [] },
    { change: { reportedHazards: 4 }, kinds: ['compound_reported_differs'] },
    { change: { reportedRectified: 1 }, kinds: ['compound_reported_differs'] },
  ])('find $kinds in $change [S0-R10]', ({ change, kinds }) => {
    expect(kindsOfCompound(change)).toEqual(kinds);
  });

  it('take "there is none" for said, and silence for unknown [S3-E5]', () => {
    expect(managementSaid(compound)).toBe(5);
    const silent = { ...compound, hasOwnersCommittee: null, maintenanceUnit: null };
    expect(managementSaid(silent)).toBe(3);
    expect(kindsOfCompound(silent)).toEqual(['compound_management_unknown']);
    expect(kindsOfCompound({ ...silent, isOld: false })).toEqual([]);
  });
});
