import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeColumns } from '../../../src/client/hazard-table/columns.ts';
import { filterHazards, type HazardFilter } from '../../../src/client/hazard-table/filter.ts';
import { isWithinArea } from '../../../src/domain/area.ts';
import {
  hazardCategories,
  hazardGrades,
  hazardStatuses,
  isOverdue,
} from '../../../src/domain/hazard.ts';
import { arrowOf } from './arrow-fixture.ts';

const days = ['2026-08-01', '2026-08-15', '2026-09-01', '2026-09-15'];
const areas = [500199001001000, 500199001002000, 500199001002007, 500199002001000];
const row = fc.record({
  position: fc.constantFrom([106.62, 29.41] as const, null),
  status: fc.constantFrom(...hazardStatuses),
  category: fc.constantFrom(...hazardCategories),
  grade: fc.constantFrom(...hazardGrades),
  foundOn: fc.constantFrom(...days),
  deadline: fc.constantFrom(...days, null),
  area: fc.constantFrom(...areas),
});
const filter: fc.Arbitrary<HazardFilter & { today: string }> = fc.record(
  {
    area: fc.constantFrom(500199000000000, 500199001000000, 500199001002000, 500199001002007),
    status: fc.subarray([...hazardStatuses]),
    category: fc.subarray([...hazardCategories]),
    grade: fc.subarray([...hazardGrades]),
    foundFrom: fc.constantFrom(...days),
    foundTo: fc.constantFrom(...days),
    isOverdue: fc.boolean(),
    today: fc.constantFrom(...days),
    isLocated: fc.boolean(),
  },
  { requiredKeys: ['today'] },
);

describe('a filter', () => {
  it('takes the rows that the words of the domain describe, and counts them', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), filter, (rows, wanted) => {
        const match = filterHazards(decodeColumns(arrowOf(rows)), wanted);
        const expected = rows.filter(
          (hazard) =>
            (wanted.area === undefined || isWithinArea(hazard.area, wanted.area)) &&
            (wanted.status?.includes(hazard.status) ?? true) &&
            (wanted.category?.includes(hazard.category) ?? true) &&
            (wanted.grade?.includes(hazard.grade) ?? true) &&
            (wanted.foundFrom === undefined || hazard.foundOn >= wanted.foundFrom) &&
            (wanted.foundTo === undefined || hazard.foundOn <= wanted.foundTo) &&
            (wanted.isOverdue === undefined ||
              isOverdue(hazard, wanted.today) === wanted.isOverdue) &&
            (wanted.isLocated === undefined || wanted.isLocated === (hazard.position !== null)),
        );
        const located = expected.filter((hazard) => hazard.position !== null);
        expect(match).toMatchObject({
          total: rows.length,
          matching: expected.length,
          located: located.length,
        });
        const masked = rows.filter((_, index) => match.mask[index] === 1);
        expect(masked).toEqual(located);
      }),
    );
  });

  it('asks for nothing when it names no term', () => {
    const columns = decodeColumns(arrowOf([{}, {}]));
    expect(filterHazards(columns, { status: [] }).matching).toBe(0);
  });

  it('does not call a hazard overdue on the day of its deadline', () => {
    const columns = decodeColumns(arrowOf([{ deadline: '2026-09-01' }]));
    expect(filterHazards(columns, { isOverdue: true, today: '2026-09-01' }).matching).toBe(0);
    expect(filterHazards(columns, { isOverdue: true, today: '2026-09-02' }).matching).toBe(1);
  });
});
