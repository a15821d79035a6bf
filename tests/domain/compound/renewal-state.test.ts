import { expect, it } from 'vitest';
import {
  isPlanOverdue,
  isToRenew,
  renewalState,
} from '../../../src/domain/compound/renewal-state.ts';

it.each([
  { isOld: true, wasRenewed: null, is: true },
  { isOld: true, wasRenewed: false, is: true },
  { isOld: true, wasRenewed: true, is: false },
  { isOld: false, wasRenewed: null, is: false },
])('a compound that is old: $isOld, renewed: $wasRenewed is to be renewed: $is [S3-E1]', (one) => {
  expect(isToRenew(one)).toBe(one.is);
});

it.each([
  { total: 0, open: 0, lastInspectedOn: null, plan: null, state: 'unsurveyed' },
  { total: 0, open: 0, lastInspectedOn: '2026-10-01', plan: null, state: 'done' },
  { total: 3, open: 3, lastInspectedOn: null, plan: null, state: 'without_plan' },
  { total: 3, open: 1, lastInspectedOn: null, plan: '分批', state: 'under_way' },
  { total: 3, open: 0, lastInspectedOn: null, plan: '分批', state: 'done' },
])(
  'one with $open of $total hazards open, plan $plan, looked at $lastInspectedOn is $state [S3-R8]',
  ({ plan, state, ...known }) => {
    expect(renewalState({ plan }, known)).toBe(state);
  },
);

it('its plan is overdue while something is open after its day', () => {
  const today = '2026-12-26';
  const planDue = '2026-12-25';
  expect(isPlanOverdue({ planDue }, { open: 1, today })).toBe(true);
  expect(isPlanOverdue({ planDue }, { open: 0, today })).toBe(false);
  expect(isPlanOverdue({ planDue }, { open: 1, today: planDue })).toBe(false);
  expect(isPlanOverdue({ planDue: null }, { open: 1, today })).toBe(false);
});
