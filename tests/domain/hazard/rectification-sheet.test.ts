import { expect, it } from 'vitest';
import { rectificationSheet } from '../../../src/domain/hazard/rectification-sheet.ts';

const tower = { heightMeters: 54, isResidential: true };
const low = { heightMeters: 18, isResidential: true };
const unmeasured = { heightMeters: null, isResidential: true };

it.each([
  { of: 'a high-rise in a compound', building: tower, compound: 'C1', is: 'building_plan' },
  { of: 'a high-rise that stands alone', building: tower, compound: null, is: 'building_plan' },
  { of: 'a low building in a compound', building: low, compound: 'C1', is: 'situation_table' },
  { of: 'one nobody has measured', building: unmeasured, compound: 'C1', is: 'situation_table' },
  { of: 'a yard of a compound', building: null, compound: 'C1', is: 'situation_table' },
  { of: 'a low building alone', building: low, compound: null, is: 'building_plan' },
  { of: 'a street', building: null, compound: null, is: null },
])('what is rectified in $of stands in the $is [S0-R3]', ({ building, compound, is }) => {
  expect(rectificationSheet({ building, compound })).toBe(is);
});
