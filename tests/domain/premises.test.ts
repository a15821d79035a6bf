import { expect, it } from 'vitest';
import { hasForbiddenBottledGas, isJudgedBySetUp } from '../../src/domain/premises.ts';

it.each([
  { floor: 2, gasSupply: 'bottled', forbidden: true },
  { floor: 2, gasSupply: 'mixed', forbidden: true },
  { floor: 1, gasSupply: 'bottled', forbidden: false },
  { floor: -1, gasSupply: 'bottled', forbidden: false },
  { floor: 9, gasSupply: 'piped', forbidden: false },
  { floor: 9, gasSupply: 'none', forbidden: false },
  { floor: null, gasSupply: 'bottled', forbidden: null },
  { floor: 9, gasSupply: null, forbidden: null },
] as const)(
  'bottled gas is judged by the floor: $gasSupply on $floor is $forbidden [S0-H2]',
  ({ floor, gasSupply, forbidden }) => {
    expect(hasForbiddenBottledGas({ floor, gasSupply })).toBe(forbidden);
  },
);

it.each([
  { kind: 'catering', compound: 'C1', is: true },
  { kind: 'catering', compound: null, is: false },
  { kind: 'resident', compound: 'C1', is: false },
  { kind: 'group_rental', compound: 'C1', is: false },
] as const)(
  '$kind in the compound $compound is judged by the standard at its set-up: $is [S3-R3]',
  ({ kind, compound, is }) => {
    expect(isJudgedBySetUp({ kind, compound })).toBe(is);
  },
);
