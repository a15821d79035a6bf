import { expect, it } from 'vitest';
import { checkers, inspectionStage } from '../../src/domain/inspection.ts';

it('an inspection belongs to the stage of whoever checks [S0-E7] [S0-E8]', () => {
  const stages = Object.fromEntries(checkers.map((checker) => [checker, inspectionStage(checker)]));
  expect(stages).toEqual({
    user: 'self_check',
    property_manager: 'self_check',
    residents_committee: 'self_check',
    gas_company: 'professional',
    power_company: 'professional',
    community: 'office',
    grid_worker: 'office',
    police: 'office',
    office: 'office',
  });
});
