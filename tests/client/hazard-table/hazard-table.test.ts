import { describe, expect, it } from 'vitest';
import { createRequestAnswerer } from '../../../src/client/hazard-table/answer-request.ts';
import {
  createHazardTable,
  type TableWorker,
} from '../../../src/client/hazard-table/hazard-table.ts';
import type { HazardTableAnswer } from '../../../src/client/hazard-table/protocol.ts';
import { changeOf, hazardAfter } from '../change-of.ts';
import { arrowOf, type FixtureRow } from './arrow-fixture.ts';

/** The table without a thread: messages are copied as a worker copies them. */
function tableWithoutThread() {
  const answer = createRequestAnswerer();
  let hear: Parameters<TableWorker['addEventListener']>[1] = () => {};
  let isTerminated = false;
  const worker: TableWorker = {
    addEventListener: (_type, next) => {
      hear = next;
    },
    postMessage: (request) => {
      void answer(structuredClone(request)).then((reply) => {
        if (reply !== null && !isTerminated) hear({ data: structuredClone(reply) });
      });
    },
    terminate: () => {
      isTerminated = true;
    },
  };
  return createHazardTable(worker);
}

/** A hundred hazards on a square of about a kilometre, every tenth one of gas. */
const rows: Partial<FixtureRow>[] = Array.from({ length: 100 }, (_, i) => ({
  position: [106.62 + (i % 10) * 0.001, 29.41 + Math.floor(i / 10) * 0.001],
  category: i % 10 === 0 ? 'gas' : 'fire',
}));

/** Hazards all over a district of 10 km, a quarter of them of each category. */
function manyHazards(count: number): Partial<FixtureRow>[] {
  const categories = ['fire', 'gas', 'electricity', 'ebike'];
  const share = (i: number, step: number) => (i === count - 1 ? 1 : (i * step) % 1);
  return Array.from({ length: count }, (_, i) => ({
    position: [106.5 + share(i, 0.7548776662) * 0.1, 29.3 + share(i, 0.569840291) * 0.1],
    category: categories[i % 4] ?? 'fire',
  }));
}

/** The hazards that a density stands for: its integral over the ground. */
function weightOf({ density }: HazardTableAnswer): number {
  const { values, cellMeters, outsideWeight } = density?.grid ?? emptyGrid;
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round(sum * (cellMeters / 1000) ** 2 + outsideWeight);
}

const emptyGrid = { values: new Float32Array(0), cellMeters: 0, outsideWeight: 0 };

function countOf({ hexagons }: HazardTableAnswer): number {
  return hexagons?.cells.reduce((sum, { count }) => sum + count, 0) ?? 0;
}

/** The picture that has to be drawn. */
function pixelsOf({ density }: HazardTableAnswer): number {
  return density?.grid.values.length ?? 0;
}

describe('the hazard table', () => {
  it('counts what it loaded', async () => {
    const table = tableWithoutThread();
    expect(await table.load(arrowOf(rows))).toBe(100);
    expect(await table.query({ category: ['gas'] })).toMatchObject({
      total: 100,
      matching: 10,
      located: 10,
    });
  });

  it('answers a density that weighs what matches', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf([...rows, { position: null }]));
    const { density, located, matching } = await table.query({});
    expect([matching, located]).toEqual([101, 100]);
    expect(density?.grid.totalWeight).toBe(100);
    const squareKilometers = ((density?.grid.cellMeters ?? 0) / 1000) ** 2;
    const sum = density?.grid.values.reduce((total, value) => total + value, 0) ?? 0;
    expect(sum * squareKilometers).toBeCloseTo(100, 0);
  });

  it('keeps the classes of the density for every filter, so that a place keeps its colour', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf(rows));
    const all = await table.query({});
    const few = await table.query({ category: ['gas'] });
    expect(few.density?.breaks).toEqual(all.density?.breaks);
    expect(few.density?.grid.bbox).toEqual(all.density?.grid.bbox);
    expect(few.density?.grid.max).toBeLessThan(all.density?.grid.max ?? 0);
    expect(all.density?.breaks[4]).toBeLessThanOrEqual(all.density?.grid.max ?? 0);
  });

  it('leaves a position on the other side of the world out of the picture, and says so', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf([...rows, ...rows, { position: [0, 0] }]));
    const { density } = await table.query({});
    // As fine as for the square itself.
    expect(density?.grid.cellMeters).toBe(12.5);
    expect(density?.grid.outsideWeight).toBeGreaterThanOrEqual(1);
  });

  it('smooths a small district less than a large one, and says how much', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf(rows));
    expect((await table.query({})).density?.bandwidthMeters).toBe(75);
    await table.load(arrowOf([...rows, { position: [106.7, 29.5] }]));
    const { density } = await table.query({});
    expect(density).toMatchObject({ bandwidthMeters: 150, grid: { cellMeters: 25 } });
  });

  it('has no density while nothing has a position', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf([{ position: null }]));
    expect((await table.query({})).density).toBeNull();
  });

  it('leaves the density out when only counts are wanted', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf(rows));
    expect((await table.query({ withDensity: false })).density).toBeNull();
  });

  it('counts the same hazards by hexagon, at every resolution of the map [L3]', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf([...rows, { position: null, category: 'gas' }]));
    for (const hexResolution of [7, 8, 9, 10, 11]) {
      const { hexagons, located } = await table.query({ category: ['gas'], hexResolution });
      const counted = hexagons?.cells.reduce((sum, { count }) => sum + count, 0);
      expect([hexagons?.resolution, counted, located]).toEqual([hexResolution, 10, 10]);
      expect(hexagons?.cells.every(({ ring }) => ring.length >= 6)).toBe(true);
    }
  });

  it('pictures 100,000 hazards, none left out, by no more than their ground asks for [L5]', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf(manyHazards(100_000)));
    const whole = { total: 100_000, matching: 100_000, located: 100_000 };
    const all = await table.query({ hexResolution: 8 });
    expect(all).toMatchObject(whole);
    expect([weightOf(all), countOf(all)]).toEqual([100_000, 100_000]);
    const gas = await table.query({ category: ['gas'], hexResolution: 8 });
    expect([gas.matching, weightOf(gas), countOf(gas)]).toEqual([25_000, 25_000, 25_000]);
    // A tenth of the hazards on the same ground makes as large a picture.
    await table.load(arrowOf(manyHazards(10_000)));
    const tenth = await table.query({});
    expect(pixelsOf(all)).toBe(pixelsOf(tenth));
    expect(all.hexagons?.cells.length).toBeLessThan(1_000);
  });

  it('moves a hazard to another hexagon when it is placed anew', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf([{ number: 1, position: [106.62, 29.41] }]));
    const cornerOf = async () => {
      const { hexagons } = await table.query({ hexResolution: 9 });
      return hexagons?.cells.map(({ ring }) => ring[0]);
    };
    const before = await cornerOf();
    const after = hazardAfter({ number: 1, position: [106.65, 29.44] });
    table.apply(changeOf({ entity: 'hazard', after }));
    expect(await cornerOf()).not.toEqual(before);
  });

  it('leaves the hexagons out when nobody wants them', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf(rows));
    expect((await table.query({})).hexagons).toBeNull();
  });

  it('takes live changes', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf(rows));
    const after = hazardAfter({ number: 5, status: 'closed' });
    expect(table.apply(changeOf({ entity: 'hazard', after }))).toBe(true);
    expect(table.apply(changeOf({ entity: 'alarm' }))).toBe(false);
    expect((await table.query({ status: ['closed'] })).matching).toBe(1);
  });

  it('gives each question its own answer', async () => {
    const table = tableWithoutThread();
    await table.load(arrowOf(rows));
    const [gas, fire] = await Promise.all([
      table.query({ category: ['gas'] }),
      table.query({ category: ['fire'] }),
    ]);
    expect([gas.matching, fire.matching]).toEqual([10, 90]);
  });

  it('says why bytes cannot be read', async () => {
    const table = tableWithoutThread();
    await expect(table.load(arrowOf([{ grade: 'worst' }]))).rejects.toThrow(/worst/);
  });

  it('rejects what still waits when it is closed', async () => {
    const table = tableWithoutThread();
    const waiting = table.query({});
    table.close();
    await expect(waiting).rejects.toThrow(/closed/);
  });
});
