import { expect, it } from 'vitest';
import { spareKva } from '../../src/domain/transformer.ts';

it.each([
  { capacityKva: 630, peakLoadKva: 500, spare: 130 },
  { capacityKva: 400, peakLoadKva: 430, spare: -30 },
  { capacityKva: 400, peakLoadKva: null, spare: null },
])(
  'a transformer of $capacityKva kVA under $peakLoadKva can carry $spare more',
  ({ spare, ...transformer }) => {
    expect(spareKva(transformer)).toBe(spare);
  },
);
