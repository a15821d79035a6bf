import { expect, it } from 'vitest';
import { amendCompound, type CompoundFacts } from '../../../src/domain/compound/amend-compound.ts';

const bare: CompoundFacts = {
  hasPropertyManager: null,
  hasOwnersCommittee: null,
  hasMaintenanceFund: null,
  managementUnit: null,
  maintenanceUnit: null,
  renewalYear: null,
  wasRenewed: null,
  plan: null,
  planDue: null,
  isFireAccessBlocked: null,
  accessPlan: null,
  reportedHazards: null,
  reportedRectified: null,
  remarks: null,
};

it('says how it is kept up and of which year its renewal is [S3-E5] [S3-R2] [S3-R6]', () => {
  const change = { hasOwnersCommittee: true, hasMaintenanceFund: false, renewalYear: 2027 };
  expect(amendCompound(bare, change)).toEqual({ ok: true, value: { ...bare, ...change } });
  expect(amendCompound(bare, {})).toMatchObject({ refusal: 'nothing_amended' });
});

it('has a plan until all is rectified, and one against its blocked fire access [S3-R8] [S4-R2]', () => {
  const plan = { plan: '分三批整改', planDue: '2026-12-25' };
  expect(amendCompound(bare, plan)).toMatchObject({ ok: true, value: plan });
  const access = { isFireAccessBlocked: true, accessPlan: '清理占道车位' };
  expect(amendCompound(bare, access)).toMatchObject({ ok: true, value: access });
  expect(amendCompound(bare, { planDue: '2026-12-25' })).toMatchObject({
    refusal: 'due_without_plan',
  });
});

it.each([
  { found: 5, rectified: 5, isTaken: true },
  { found: 5, rectified: null, isTaken: true },
  { found: 5, rectified: 6, isTaken: false },
  { found: null, rectified: 1, isTaken: false },
])(
  'reports $rectified of $found rectified: taken is $isTaken [S0-T3] [S0-R10]',
  ({ found, rectified, isTaken }) => {
    const change = { reportedHazards: found, reportedRectified: rectified, remarks: '待资金' };
    const verdict = amendCompound(bare, change);
    expect(verdict).toMatchObject(isTaken ? { ok: true } : { refusal: 'rectified_exceeds_found' });
  },
);
