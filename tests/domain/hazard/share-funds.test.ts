import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareFunds } from '../../../src/domain/hazard/share-funds.ts';
import { fundSources } from '../../../src/domain/hazard-details.ts';

const none = { fundsYuan: null, fundShares: [] };
const awning = [
  { source: 'government', yuan: 3000 },
  { source: 'owners', yuan: 1500.5 },
] as const;

it('of an awning are a subsidy and what the owners bear: together they are the funds [S3-R7]', () => {
  const value = { fundsYuan: 4500.5, fundShares: awning };
  expect(shareFunds(none, { fundShares: awning })).toEqual({ ok: true, value });
  expect(shareFunds(none, value)).toEqual({ ok: true, value });
});

it('are refused where the shares make another sum, whichever of the two was said [S3-R7]', () => {
  const shared = { fundsYuan: 4500.5, fundShares: awning };
  expect(shareFunds(none, { fundsYuan: 5000, fundShares: awning })).toMatchObject({
    refusal: 'funds_differ',
  });
  expect(shareFunds(shared, { fundsYuan: 5000 })).toMatchObject({ refusal: 'funds_differ' });
  expect(shareFunds(shared, { fundsYuan: 5000, fundShares: [] })).toEqual({
    ok: true,
    value: { fundsYuan: 5000, fundShares: [] },
  });
});

it('stay as they are where nothing is said, and follow new shares', () => {
  const shared = { fundsYuan: 4500.5, fundShares: awning };
  expect(shareFunds(shared, {})).toEqual({ ok: true, value: shared });
  const fundShares = [{ source: 'owners', yuan: 10 }] as const;
  expect(shareFunds(shared, { fundShares })).toEqual({
    ok: true,
    value: { fundsYuan: 10, fundShares },
  });
});

it('add up to the fen, however many they are', () => {
  const shares = fc.uniqueArray(
    fc.record({
      source: fc.constantFrom(...fundSources),
      yuan: fc.integer({ min: 1, max: 10_000_000 }).map((fen) => fen / 100),
    }),
    { selector: ({ source }) => source, minLength: 1 },
  );
  fc.assert(
    fc.property(shares, fc.integer({ min: -3, max: 3 }), (fundShares, fenMore) => {
      const fen = fundShares.reduce((sum, { yuan }) => sum + Math.round(yuan * 100), 0);
      const verdict = shareFunds(none, { fundShares, fundsYuan: (fen + fenMore) / 100 });
      expect(verdict.ok).toBe(fenMore === 0);
    }),
  );
});
