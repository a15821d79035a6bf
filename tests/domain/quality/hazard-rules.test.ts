import { describe, expect, it } from 'vitest';
import type { Hazard, HazardStatus } from '../../../src/domain/hazard.ts';
import {
  foreignTypesOf,
  type HazardRuleContext,
  type HazardRuleKind,
  hazardRules,
  isDutiable,
} from '../../../src/domain/quality/hazard-rules.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { noHazardDetails } from '../../support/hazard-details.ts';

const context: HazardRuleContext = {
  today: '2026-11-20',
  unassignedDays: 7,
  foreignTypes: foreignTypesOf(readSeeds().taxonomy),
};

const sound: Hazard = {
  ...noHazardDetails,
  id: 'H1',
  number: 1,
  area: 500_199_001_001_000,
  building: null,
  compound: null,
  position: [106.5, 29.5],
  category: 'electricity',
  type: '私拉乱接',
  description: '楼道内私拉电线',
  grade: 'general',
  determination: null,
  source: 'office',
  status: 'assigned',
  foundOn: '2026-11-01',
  unit: 'U1',
  measure: '拆除',
  deadline: '2026-11-30',
  deadlineText: null,
  rectifiedOn: null,
  closedOn: null,
  relapses: 0,
  relapsedOn: null,
  lookedBackOn: null,
  version: 1,
};

function kindsOf(change: Partial<Hazard>): string[] {
  const hazard = { ...sound, ...change };
  return (Object.keys(hazardRules) as HazardRuleKind[]).filter((kind) =>
    hazardRules[kind](hazard, context),
  );
}

describe('the rules of a hazard', () => {
  it('find nothing in a hazard that is whole', () => {
    expect(kindsOf({})).toEqual([]);
  });

  it.each([
    { change: { unit: null }, kind: 'hazard_without_unit' },
    { change: { measure: '' }, kind: 'hazard_without_measure' },
    { change: { deadline: null }, kind: 'hazard_without_deadline' },
    { change: { status: 'rectified', rectifiedOn: '2026-10-31' }, kind: 'rectified_before_found' },
    {
      change: { status: 'closed', rectifiedOn: '2026-11-09', closedOn: '2026-11-08' },
      kind: 'closed_before_rectified',
    },
    { change: { deadline: '2026-10-31' }, kind: 'deadline_before_found' },
    { change: { grade: 'major' }, kind: 'major_without_determination' },
    { change: { type: '燃气混用' }, kind: 'type_of_other_category' },
    { change: { position: null }, kind: 'hazard_unlocated' },
  ] as const)('find $kind and no other [S0-R12][S3-R1][S0-R4]', ({ change, kind }) => {
    expect(kindsOf(change)).toEqual([kind]);
  });

  it('take a type that two categories share for the own one of each [S0-R4]', () => {
    expect(kindsOf({ category: 'gas', type: '私拉乱接' })).toEqual([]);
    expect(kindsOf({ category: 'electricity', type: '无人知道的类型' })).toEqual([]);
  });

  it('ask for unit, measure and deadline of what is open alone [S0-R12]', () => {
    const bare = { unit: null, measure: null, deadline: null, rectifiedOn: '2026-11-02' };
    expect(kindsOf({ ...bare, status: 'rectified' })).toEqual([]);
    expect(kindsOf({ ...bare, status: 'closed' })).toEqual([]);
  });

  it('give an assignment its days, to the day [S0-R12][S3-R1]', () => {
    const found = (foundOn: string, status: HazardStatus = 'unassigned') =>
      isDutiable({ status, foundOn }, context);
    expect([found('2026-11-12'), found('2026-11-13'), found('2026-11-14')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(found('2026-11-20', 'assigned')).toBe(true);
  });

  it.each(readSeeds().taxonomy.categories)(
    'call no type of $zh foreign to it, and some of the others [S0-R4]',
    ({ code, types }) => {
      const foreign = context.foreignTypes[code as Hazard['category']];
      expect(foreign.length).toBeGreaterThan(0);
      expect(types.filter(({ zh }) => foreign.includes(zh))).toEqual([]);
    },
  );
});
