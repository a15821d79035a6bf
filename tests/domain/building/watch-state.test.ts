import { describe, expect, it } from 'vitest';
import { watchState } from '../../../src/domain/building/watch-state.ts';

const today = '2026-11-20';
const item = (code: string, isInOrder: boolean) => ({ code, isInOrder });
const control = { measure: '加强值班值守', from: '2026-11-01', checkEveryDays: 7 };
const fault = { id: 'H1', type: '自动报警系统故障', interimControl: control };

describe('a building on the watch list', () => {
  it('tells what the latest check did not find in order, not a later look that asked nothing [S4-E4]', () => {
    const inspections = [
      { id: 'a', inspectedOn: '2026-11-10', items: [] },
      {
        id: 'b',
        inspectedOn: '2026-10-10',
        items: [item('on_duty', true), item('water_supplied', false)],
      },
      { id: 'c', inspectedOn: '2026-09-10', items: [item('on_duty', false)] },
    ];
    expect(watchState({ inspections, faults: [] }, today)).toMatchObject({
      checkedOn: '2026-10-10',
      notInOrder: ['water_supplied'],
      lastInspectedOn: '2026-11-10',
    });
  });

  it('has been found in order only when somebody has asked [S4-E4][S0-R11]', () => {
    expect(watchState({ inspections: [], faults: [] }, today)).toEqual({
      checkedOn: null,
      notInOrder: [],
      lastInspectedOn: null,
      faults: [],
    });
  });

  it.each([
    { lastInspectedOn: null, checkDueOn: '2026-11-08', isCheckDue: true },
    { lastInspectedOn: '2026-10-20', checkDueOn: '2026-11-08', isCheckDue: true },
    { lastInspectedOn: '2026-11-13', checkDueOn: '2026-11-20', isCheckDue: true },
    { lastInspectedOn: '2026-11-14', checkDueOn: '2026-11-21', isCheckDue: false },
  ])(
    'inspected on $lastInspectedOn, its interim control is to be checked on $checkDueOn [S4-R1][S4-E3]',
    ({ lastInspectedOn, ...due }) => {
      const inspections =
        lastInspectedOn === null ? [] : [{ id: 'a', inspectedOn: lastInspectedOn, items: [] }];
      const { faults } = watchState({ inspections, faults: [fault] }, today);
      expect(faults).toEqual([
        { hazard: 'H1', type: '自动报警系统故障', control: { ...control, ...due } },
      ]);
    },
  );

  it('tells of a fault that nothing keeps in check, and of a control without a frequency [S4-R1]', () => {
    const faults = [
      { ...fault, interimControl: null },
      { ...fault, id: 'H2', interimControl: { ...control, checkEveryDays: null } },
    ];
    const state = watchState({ inspections: [], faults }, today);
    expect(state.faults[0]?.control).toBeNull();
    expect(state.faults[1]?.control).toMatchObject({ checkDueOn: null, isCheckDue: false });
  });
});
