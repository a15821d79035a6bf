import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmedNumber } from '../../../src/domain/quality/confirmed-number.ts';

const bare = { space: null, premises: null } as const;

describe('the confirmed number', () => {
  it('is the sum of the latest of each space and user [S0-R9]', () => {
    const inspections = [
      { ...bare, id: 'a', space: 'corridor', inspectedOn: '2026-03-01', confirmedHazards: 5 },
      { ...bare, id: 'b', space: 'corridor', inspectedOn: '2026-04-01', confirmedHazards: 2 },
      { ...bare, id: 'c', space: 'basement', inspectedOn: '2026-03-01', confirmedHazards: 1 },
      { ...bare, id: 'd', premises: 'M1', inspectedOn: '2026-01-01', confirmedHazards: 4 },
    ] as const;
    expect(confirmedNumber(inspections)).toBe(7);
  });

  it('is the one before where the latest has not confirmed any yet, and unknown where none has', () => {
    const first = { ...bare, id: 'a', inspectedOn: '2026-03-01', confirmedHazards: 2 };
    const unsaid = { ...bare, id: 'b', inspectedOn: '2026-05-01', confirmedHazards: null };
    expect(confirmedNumber([first, unsaid])).toBe(2);
    expect(confirmedNumber([unsaid])).toBeNull();
    expect(confirmedNumber([])).toBeNull();
  });

  it('does not depend on the order in which inspections are read', () => {
    const inspection = fc.record({
      id: fc.uuid(),
      space: fc.constantFrom('corridor', 'basement', null),
      premises: fc.constantFrom('M1', null),
      inspectedOn: fc.constantFrom('2026-03-01', '2026-04-01', '2026-05-01'),
      confirmedHazards: fc.option(fc.nat(9)),
    });
    const inspections = fc.uniqueArray(inspection, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(inspections, (all) => {
        expect(confirmedNumber(all.toReversed())).toBe(confirmedNumber(all));
      }),
    );
  });
});
