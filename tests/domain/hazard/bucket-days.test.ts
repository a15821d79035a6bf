import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import { bucketDays, bucketSizes } from '../../../src/domain/hazard/bucket-days.ts';

const at = (on: string, found: number) => ({ on, found, rectified: 0, closed: 0 });

describe('the days of the hazards', () => {
  it('add up to weeks from Monday to Sunday and to months, with nothing left out between them [L8]', () => {
    // 2026-11-16 is a Monday.
    const days = [
      at('2026-11-15', 1),
      at('2026-11-16', 2),
      at('2026-11-22', 3),
      at('2026-12-01', 4),
    ];
    const found = (size: (typeof bucketSizes)[number]) =>
      bucketDays(days, size).map((bucket) => [bucket.on, bucket.found]);
    expect(found('week')).toEqual([
      ['2026-11-09', 1],
      ['2026-11-16', 5],
      ['2026-11-23', 0],
      ['2026-11-30', 4],
    ]);
    expect(found('month')).toEqual([
      ['2026-11-01', 6],
      ['2026-12-01', 4],
    ]);
    expect(found('day')).toHaveLength(17);
  });

  it('lose no hazard, whatever they are added up by', () => {
    const day = fc.record({
      on: fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-01-01', days)),
      found: fc.nat(9),
      rectified: fc.nat(9),
      closed: fc.nat(9),
    });
    const sum = (days: readonly { found: number; closed: number }[]) =>
      days.reduce((total, { found, closed }) => total + found + closed, 0);
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 20 }),
        fc.constantFrom(...bucketSizes),
        (days, size) => {
          const buckets = bucketDays(days, size);
          expect(sum(buckets)).toBe(sum(days));
          const begins = buckets.map(({ on }) => on);
          expect(begins).toEqual([...new Set(begins)].sort());
        },
      ),
    );
  });
});
