import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComparison, writeComparison } from '../../src/app/comparison.ts';

const today = '2026-06-12';
const area = fc.constantFrom(null, 500_199_001_001_000, 500_199_002_000_000);
const day = fc.constantFrom('2026-01-01', '2026-05-13', today);

describe('a comparison in the address', () => {
  it('is by itself the same area a month ago and today [L10]', () => {
    expect(readComparison({ area: '500199001001' }, today)).toEqual({
      left: { area: 500_199_001_001_000, on: '2026-05-13' },
      right: { area: 500_199_001_001_000, on: today },
    });
  });

  it('comes back as it was written', () => {
    const side = fc.record({ area, on: day });
    fc.assert(
      fc.property(fc.record({ left: side, right: side }), (comparison) => {
        expect(readComparison(writeComparison(comparison), today)).toEqual(comparison);
      }),
    );
  });

  it('takes what cannot be read, and days to come, for its default', () => {
    const search = { area: 'x', areaRight: '?', on: '2026-13-01', onRight: '2027-01-01' };
    expect(readComparison(search, today)).toEqual({
      left: { area: null, on: '2026-05-13' },
      right: { area: null, on: today },
    });
  });
});
