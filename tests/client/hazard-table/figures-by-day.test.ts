import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeColumns } from '../../../src/client/hazard-table/columns.ts';
import { figuresByDay } from '../../../src/client/hazard-table/figures-by-day.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import { type DatedHazard, figuresOn } from '../../../src/domain/hazard/figures-on.ts';
import { hazardStatuses } from '../../../src/domain/hazard.ts';
import { arrowOf } from './arrow-fixture.ts';

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-06-01', days));
const dayOrNone = fc.option(day);
const hazard: fc.Arbitrary<DatedHazard> = fc.record({
  status: fc.constantFrom(...hazardStatuses),
  foundOn: day,
  deadline: dayOrNone,
  rectifiedOn: dayOrNone,
  closedOn: dayOrNone,
});

it('the table counts each day as hazards are counted one by one [C23]', () => {
  fc.assert(
    fc.property(
      fc.array(hazard, { minLength: 1, maxLength: 12 }),
      fc.array(day, { maxLength: 5 }),
      (hazards, days) => {
        const columns = decodeColumns(arrowOf(hazards));
        const rows = Uint32Array.from(hazards.keys());
        expect(figuresByDay(columns, { rows, days })).toEqual(
          days.map((on) => figuresOn(hazards, on)),
        );
      },
    ),
  );
});
