import { dayOfDate } from '../../../src/domain/civil-date.ts';
import { hazardWords } from '../../../src/domain/hazard-filter.ts';
import { randomFor } from '../../../src/domain/simulate/random.ts';
import {
  createCodes,
  largeNumberColumn,
  nothing,
  numberColumn,
  rareWordColumn,
  toArrowStream,
  wordColumn,
} from '../../../src/server/arrow.ts';

export const today = '2026-11-28';
export const lastDay = dayOfDate(today);
const foundDays = 720;

/** The stream of `GET /api/hazards/columns` for an urban district: 120 communities, 400 units, 40 types, two years. */
export function hazardStream(count: number): Uint8Array {
  const random = randomFor(20_261_128, 'hazards', count);
  const upTo = (most: number) => Math.floor(random.between(0, most));
  const column = (valueOf: (row: number) => number) => {
    const values = new Int32Array(count);
    for (let row = 0; row < count; row++) values[row] = valueOf(row);
    return values;
  };
  const words = Object.entries(hazardWords).map(([name, terms]) => [
    name,
    wordColumn(
      column(() => upTo(terms.length)),
      terms,
    ),
  ]);
  const found = column(() => lastDay - upTo(foundDays));
  const [areas, units, types] = [
    createCodes<number>(),
    createCodes<string>(),
    createCodes<string>(),
  ];
  const area = column(() => areas.codeOf(500199001001000 + upTo(120) * 1000));
  const unit = column(() => units.codeOf(`U${upTo(400)}`));
  const type = column(() => types.codeOf(`T${upTo(40)}`));
  return toArrowStream({
    numberStep: numberColumn(column(() => 1)),
    lng: numberColumn(column(() => Math.round(random.between(106.5, 106.6) * 1e6))),
    lat: numberColumn(column(() => Math.round(random.between(29.4, 29.5) * 1e6))),
    ...Object.fromEntries(words),
    flags: numberColumn(column(() => upTo(128))),
    foundDay: numberColumn(found),
    deadlineDay: numberColumn(column((row) => (found[row] ?? 0) + 30)),
    rectifiedDay: numberColumn(
      column((row) => (random.chance(0.5) ? (found[row] ?? 0) + upTo(60) : nothing)),
    ),
    closedDay: numberColumn(
      column((row) => (random.chance(0.3) ? (found[row] ?? 0) + 60 + upTo(30) : nothing)),
    ),
    area: largeNumberColumn(area, areas.words),
    unit: wordColumn(unit, units.words),
    type: wordColumn(type, types.words),
    outsideId: rareWordColumn(new Map(), count),
  });
}
