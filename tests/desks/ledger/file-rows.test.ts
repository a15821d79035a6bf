import { describe, expect, it } from 'vitest';
import type { InspectionRow } from '../../../src/client/queries/inspections.ts';
import type { PremisesRow } from '../../../src/client/queries/premises.ts';
import {
  checkOf,
  draftOfCheck,
  emptyCheck,
  sameCheck,
} from '../../../src/desks/ledger/check-draft.ts';
import { itemsAsked } from '../../../src/desks/ledger/check-items.ts';
import {
  checkersOf,
  checkGroups,
  fileRowsOf,
  groupOf,
  wholeChecksOf,
} from '../../../src/desks/ledger/file-rows.ts';
import { checkers, inspectionStage } from '../../../src/domain/inspection.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';

const area = 500_199_001_001_000;
const inspection: InspectionRow = {
  id: 'I1',
  area,
  building: 'B1',
  compound: null,
  premises: null,
  space: 'corridor',
  checker: 'property_manager',
  unit: null,
  inspectedOn: '2026-11-10',
  people: 2,
  contacts: ['P1', 'P2'],
  confirmedHazards: null,
  items: [
    { code: 'corridor_tapping', isInOrder: false },
    { code: 'corridor_firestop', isInOrder: true },
  ],
  visit: null,
  stage: 'self_check',
  version: 1,
};
const user = (id: string, kind: PremisesRow['kind']): PremisesRow => ({
  id,
  area,
  building: 'B1',
  compound: null,
  name: id,
  entrance: null,
  kind,
  floor: null,
  gasSupply: null,
  setUpYear: null,
  standard: null,
  isJudgedBySetUp: false,
  userClass: null,
  hasForbiddenBottledGas: null,
  version: 1,
});

describe('the rows of a building file', () => {
  it('are the spaces of the notice, then its users, each kind numbered by itself [S0-T1r] [S0-E4]', () => {
    const premises = [user('甲店', 'catering'), user('3-1', 'resident'), user('乙店', 'retail')];
    const rows = fileRowsOf({ inspections: [], premises });
    expect(rows.map(({ space, premises: of, ordinal }) => [space, of?.id, ordinal])).toEqual([
      ['transfer_floor', undefined, null],
      ['basement', undefined, null],
      ['corridor', undefined, null],
      ['non_household_user', '甲店', 1],
      ['non_household_user', '乙店', 2],
      ['household_user', '3-1', 1],
      ['charging_facility', undefined, null],
    ]);
  });

  it('have one for users of a kind where none is named, and where all were inspected as one', () => {
    const none = fileRowsOf({ inspections: [], premises: [] });
    expect(none.map(({ key }) => key).slice(3, 5)).toEqual([
      'non_household_user',
      'household_user',
    ]);
    const whole = { ...inspection, space: 'household_user' } as const;
    const both = fileRowsOf({ inspections: [whole], premises: [user('3-1', 'group_rental')] });
    expect(both.map(({ key }) => key).slice(3, 6)).toEqual([
      'non_household_user',
      '3-1',
      'household_user',
    ]);
  });

  it('hold the newest inspection of each group first, and the number it confirmed [S0-T1] [S0-R9]', () => {
    const inspections: InspectionRow[] = [
      { ...inspection, id: 'old', confirmedHazards: 4 },
      { ...inspection, id: 'new', inspectedOn: '2026-11-15', confirmedHazards: null },
      { ...inspection, id: 'gas', inspectedOn: '2026-11-12', checker: 'gas_company' },
      { ...inspection, id: 'shop', premises: 'M1', space: 'non_household_user' },
      { ...inspection, id: 'whole', space: null, checker: 'community' },
    ];
    const row = fileRowsOf({ inspections, premises: [] }).find(({ key }) => key === 'corridor');
    expect(row?.checks.self_check.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(row?.checks.gas_check.map(({ id }) => id)).toEqual(['gas']);
    expect(row?.confirmed).toBe(4);
    expect(wholeChecksOf({ inspections }).map(({ id }) => id)).toEqual(['whole']);
  });

  it('put every checker into the group of its stage [S0-E7] [S0-E8]', () => {
    expect(checkGroups.flatMap((group) => checkersOf[group]).toSorted()).toEqual(
      checkers.toSorted(),
    );
    for (const checker of checkers) {
      const isSelf = groupOf({ checker }) === 'self_check';
      expect([checker, isSelf]).toEqual([checker, inspectionStage(checker) === 'self_check']);
    }
  });
});

describe('the form of an inspection', () => {
  const asked = { group: 'self_check', space: 'corridor', hasPropertyManager: null } as const;

  it('begins with who checks there by itself, today [S0-O7]', () => {
    const checkerOf = (more: object) => emptyCheck({ ...asked, ...more }, '2026-11-20').fields;
    expect(checkerOf({ hasPropertyManager: false }).checker).toBe('residents_committee');
    expect(checkerOf({ hasPropertyManager: true })).toMatchObject({
      checker: 'property_manager',
      inspectedOn: '2026-11-20',
    });
    expect(checkerOf({ space: 'household_user' }).checker).toBe('user');
    expect(checkerOf({ group: 'power_check' }).checker).toBe('power_company');
  });

  it('gives back what it mends, when nothing was touched', () => {
    const { checker, unit, inspectedOn, visit, people, contacts, confirmedHazards, items } =
      inspection;
    expect(checkOf(draftOfCheck(inspection), checkersOf.self_check)).toEqual({
      checker,
      unit,
      inspectedOn,
      visit,
      people,
      contacts,
      confirmedHazards,
      items,
    });
  });

  it('says nothing of an item that nobody looked at, and no number where none is confirmed', () => {
    const draft = emptyCheck(asked, '2026-11-20');
    const items = { corridor_tapping: 'not_looked_at', corridor_firestop: 'in_order' } as const;
    expect(checkOf({ ...draft, items }, checkersOf.self_check)).toMatchObject({
      people: null,
      confirmedHazards: null,
      items: [{ code: 'corridor_firestop', isInOrder: true }],
    });
  });

  it('takes day, people and checker of the entry before, but no checker that does not fit there', () => {
    const last = draftOfCheck({ ...inspection, checker: 'user' }).fields;
    const draft = emptyCheck(asked, '2026-11-20');
    const same = sameCheck(last, draft, ['property_manager', 'residents_committee']);
    expect(same.fields).toMatchObject({
      checker: 'property_manager',
      inspectedOn: '2026-11-10',
      people: '2',
      confirmedHazards: '',
    });
    expect(sameCheck(last, draft, checkersOf.self_check).fields.checker).toBe('user');
  });
});

describe('the items that are asked', () => {
  const book = readSeeds();

  it('of each space come with the category and the official type they are reported as [S0-E11] [S0-E13]', () => {
    const items = itemsAsked(book, 'corridor');
    expect(items).toHaveLength(6);
    expect(items[0]).toMatchObject({
      code: 'corridor_tapping',
      zh: '违规私拉乱接',
      report: { category: 'electricity', type: '私拉乱接' },
    });
    expect(itemsAsked(book, 'charging_facility')).toEqual([]);
  });

  it('of a high-rise as a whole are the eight questions, some of which want a no [S4-E4]', () => {
    const items = itemsAsked(book, null);
    expect(items).toHaveLength(8);
    const wrongWhenYes = items.filter(({ inOrderWhen }) => inOrderWhen === 'no');
    expect(wrongWhenYes.map(({ zh }) => zh)).toEqual([
      '消防通道是否占用',
      '是否存在可燃雨棚',
      '电气隐患是否突出',
    ]);
  });
});
