import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFor } from '../../../src/domain/simulate/random.ts';

const many = 20_000;

function draws<Value>(draw: () => Value): Value[] {
  return Array.from({ length: many }, draw);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('the first draws of a stream are those of every earlier release', () => {
  const random = randomFor(1, 'building', 0);
  expect([random.whole(0, 999), random.whole(0, 999), random.whole(0, 999)]).toMatchInlineSnapshot(`
    [
      828,
      859,
      738,
    ]
  `);
});

test('seed, kind and index each lead to another stream', () => {
  const firsts = [
    randomFor(1, 'lot', 0),
    randomFor(2, 'lot', 0),
    randomFor(1, 'lots', 0),
    randomFor(1, 'lot', 1),
  ].map((random) => random.unit());
  expect(new Set(firsts).size).toBe(4);
});

test('neighbouring streams are as even as one long stream', () => {
  const firsts = Array.from({ length: many }, (_, index) => randomFor(3, 'lot', index).unit());
  expect(mean(firsts)).toBeCloseTo(0.5, 1);
  const lowest = firsts.filter((value) => value < 0.1).length;
  expect(lowest / many).toBeCloseTo(0.1, 1);
});

test('whole numbers stay between their bounds and reach both', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -9, max: 9 }), fc.nat(9), (seed, min, span) => {
      const random = randomFor(seed, 'whole', 0);
      const seen = new Set(Array.from({ length: 400 }, () => random.whole(min, min + span)));
      expect([...seen].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: span + 1 }, (_, i) => min + i),
      );
    }),
    { numRuns: 50 },
  );
});

test('weights say how often a value is drawn', () => {
  const random = randomFor(5, 'weights', 0);
  const drawn = draws(() =>
    random.weighted([
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ]),
  );
  expect(drawn.filter((value) => value === 'often').length / many).toBeCloseTo(0.75, 1);
  expect(drawn).not.toContain('never');
});

test('counts have the mean that was asked for', () => {
  const random = randomFor(5, 'poisson', 0);
  expect(mean(draws(() => random.poisson(2.5)))).toBeCloseTo(2.5, 1);
});

test('half of the log-normal draws lie below the median', () => {
  const random = randomFor(5, 'median', 0);
  const below = draws(() => random.logNormal(9, 0.8)).filter((value) => value < 9);
  expect(below.length / many).toBeCloseTo(0.5, 1);
});

test('nothing can be drawn from an empty list', () => {
  expect(() => randomFor(1, 'none', 0).pick([])).toThrow('expected at least one value');
});
