import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communityCode } from '../../../data/generator/areas.ts';
import { createDemo } from '../../../data/generator/demo.ts';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { findHazards } from '../../../data/generator/hazards.ts';
import { inspectionsOf } from '../../../data/generator/inspections.ts';
import { closedRing, toDegrees } from '../../../data/generator/lng-lat.ts';
import {
  areaSquareMeters,
  contains,
  type Point,
  type Shape,
  sidesOf,
} from '../../../data/generator/shape.ts';
import { isWithinArea } from '../../../src/domain/area.ts';
import { mendPolygon } from '../../../src/domain/geo/mend-polygon.ts';
import { isOpen, isOverdue } from '../../../src/domain/hazard.ts';

const demo = createDemo(demoOptions);
const { asOf } = demoOptions;
const [district, subdistrict, ...communities] = demo.areas;

function countOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length;
}

function distanceMeters(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Distance between two outlines, by their corners and sides; corners are never nearer than that. */
function gapMeters(one: Shape, other: Shape): number {
  const gaps = (from: Shape, to: Shape) =>
    from.flatMap(([x, y]) =>
      sidesOf(to).map(([a, b]) => {
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
        const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
        const t = Math.max(0, Math.min(1, along));
        return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
      }),
    );
  return Math.min(...gaps(one, other), ...gaps(other, one));
}

function keyOf([a, b]: ReturnType<typeof sidesOf>[number]): string {
  return `${String(a)} ${String(b)}`;
}

test('the communities tile the sub-district without a gap or an overlap', () => {
  const sides = new Map<string, number>();
  for (const side of communities.flatMap(({ shape }) => sidesOf(shape))) {
    sides.set(keyOf(side), (sides.get(keyOf(side)) ?? 0) + 1);
  }
  const inner = [...sides.keys()].filter((side) =>
    sides.has(side.split(' ').toReversed().join(' ')),
  );
  const outer = [...sides.keys()].filter((side) => !inner.includes(side));
  const outline = sidesOf(subdistrict?.shape ?? []).map(keyOf);
  expect(Math.max(...sides.values())).toBe(1);
  expect(inner.length).toBeGreaterThan(100);
  expect(outer.toSorted()).toEqual(outline.toSorted());
  const sum = communities.reduce((total, { shape }) => total + areaSquareMeters(shape), 0);
  expect(sum).toBeCloseTo(areaSquareMeters(subdistrict?.shape ?? []), 0);
});

test('the district is one sub-district of about two square kilometres and seven communities', () => {
  expect(communities).toHaveLength(7);
  expect(district?.shape).toEqual(subdistrict?.shape);
  expect(areaSquareMeters(district?.shape ?? []) / 1e6).toBeCloseTo(2.1, 0);
  for (const { code } of demo.areas) expect(isWithinArea(code, district?.code ?? 0)).toBe(true);
});

test('every shape is a sound polygon as it stands', () => {
  const toLngLat = toDegrees(7);
  const shapes = [...demo.areas, ...demo.compounds, ...demo.buildings].map(({ shape }) => shape);
  const polygons: unknown[] = [
    ...shapes.map((shape) => ({ type: 'Polygon', coordinates: [closedRing(shape, toLngLat)] })),
    ...demo.basemap.map(({ geometry }) => geometry).filter(({ type }) => type === 'Polygon'),
  ];
  for (const polygon of polygons)
    expect(mendPolygon(polygon)).toMatchObject({ ok: true, mends: [] });
});

test('there are sixty compounds, twenty-eight of them old, with names of their own', () => {
  expect(demo.compounds).toHaveLength(60);
  expect(countOf(demo.compounds, ({ isOld }) => isOld)).toBe(28);
  expect(new Set(demo.compounds.map(({ name }) => name)).size).toBe(60);
});

test('there are about 520 buildings: mostly walk-ups, a fifth towers, some shops', () => {
  const { buildings } = demo;
  const shareOf = (...kinds: string[]) =>
    countOf(buildings, ({ plan }) => kinds.includes(plan.kind)) / buildings.length;
  expect(buildings.length).toBeGreaterThan(490);
  expect(buildings.length).toBeLessThan(560);
  expect(shareOf('walk_up')).toBeCloseTo(0.62, 1);
  expect(shareOf('point_tower', 'slab_tower')).toBeCloseTo(0.22, 1);
  expect(shareOf('shop')).toBeCloseTo(0.12, 1);
});

test('buildings have the floors and heights of their kind', () => {
  const floors = {
    walk_up: [6, 9],
    slab_tower: [16, 18],
    point_tower: [18, 33],
    shop: [1, 3],
    public: [3, 6],
  } as const;
  for (const { plan, heightMeters } of demo.buildings) {
    const [fewest, most] = floors[plan.kind];
    expect(plan.storeys).toBeGreaterThanOrEqual(fewest);
    expect(plan.storeys).toBeLessThanOrEqual(most);
    expect(heightMeters / plan.storeys).toBeGreaterThan(3);
    expect(heightMeters / plan.storeys).toBeLessThan(5);
  }
});

test('buildings stand at least six metres from each other', () => {
  const { buildings } = demo;
  const gaps = buildings.flatMap((one, i) =>
    buildings
      .slice(i + 1)
      .filter((other) => distanceMeters(one.centre, other.centre) < 80)
      .map((other) => gapMeters(one.shape, other.shape)),
  );
  expect(gaps.length).toBeGreaterThan(1000);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6);
});

test('every corner of a building is a right angle', () => {
  for (const { shape } of demo.buildings) {
    const sides = sidesOf(shape).map(([a, b]) => [b[0] - a[0], b[1] - a[1]] as const);
    for (const [i, [x, y]] of sides.entries()) {
      const [nextX, nextY] = sides[(i + 1) % sides.length] ?? [0, 0];
      expect(Math.abs(x * nextX + y * nextY)).toBeLessThan(1e-6 * Math.hypot(x, y) * 100);
    }
  }
});

test('every building stands in its community, and in its compound where it has one', () => {
  for (const { shape, community, compound } of demo.buildings) {
    const area = communities.find(({ code }) => code === communityCode(community));
    for (const corner of shape) {
      expect(contains(area?.shape ?? [], corner)).toBe(true);
      expect(compound === null || contains(compound.shape, corner)).toBe(true);
    }
  }
});

test('about 1,300 hazards are known, a little over half of them rectified', () => {
  const { hazards } = demo;
  expect(hazards.length).toBeGreaterThan(1200);
  expect(hazards.length).toBeLessThan(1400);
  const rectified = countOf(hazards, ({ status }) => !isOpen(status));
  expect(rectified / hazards.length).toBeGreaterThan(0.5);
  expect(rectified / hazards.length).toBeLessThan(0.57);
});

test('some hazards are overdue, some not yet assigned, some major, some not on the map', () => {
  const { hazards } = demo;
  const overdue = countOf(hazards, (hazard) => isOverdue(hazard, asOf)) / hazards.length;
  expect(overdue).toBeGreaterThan(0.04);
  expect(overdue).toBeLessThan(0.15);
  expect(countOf(hazards, ({ status }) => status === 'unassigned')).toBeGreaterThan(10);
  expect(countOf(hazards, ({ grade }) => grade === 'major')).toBeGreaterThan(3);
  expect(countOf(hazards, ({ place }) => place === null)).toBeGreaterThan(0);
});

test('a few compounds hold most of the hazards', () => {
  const counts = demo.compounds.map(({ id }) =>
    countOf(demo.hazards, ({ near }) => near.compound?.id === id),
  );
  const worstTenth = counts.toSorted((a, b) => b - a).slice(0, 6);
  const share = worstTenth.reduce((sum, count) => sum + count, 0) / demo.hazards.length;
  expect(share).toBeGreaterThan(0.25);
});

test('a tenth of the buildings has never been inspected, and no hazard is known of them', () => {
  const left = demo.buildings.filter(
    (building) => inspectionsOf(building, demoOptions).length === 0,
  );
  expect(left.length / demo.buildings.length).toBeCloseTo(0.12, 1);
  expect(countOf(demo.hazards, ({ near }) => left.includes(near))).toBe(0);
});

test('whatever the day, a hazard has lived through its life in order and not beyond the day', () => {
  const anyDay = fc
    .date({ min: new Date('2026-02-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(anyDay, fc.nat(1000), (day, seed) => {
      for (const hazard of findHazards(demo, { seed, asOf: day })) {
        const { foundOn, rectifiedOn, closedOn, deadline, status } = hazard;
        const life = [foundOn, rectifiedOn, closedOn, day].filter((date) => date !== null);
        expect(life).toEqual(life.toSorted());
        expect(rectifiedOn === null).toBe(isOpen(status));
        expect(closedOn === null).toBe(status !== 'closed');
        expect(hazard.unit === null).toBe(status === 'unassigned');
        expect(deadline === null || deadline >= foundOn).toBe(true);
        expect(hazard.determination === null).toBe(hazard.grade !== 'major');
      }
    }),
    { numRuns: 12 },
  );
});

test('every hazard of a building lies in its outline, one of the yard a step before a house', () => {
  const located = demo.hazards.flatMap(({ place, ...hazard }) =>
    place ? [{ ...hazard, place }] : [],
  );
  for (const { building, near, place } of located) {
    expect(building === null || contains(building.shape, place)).toBe(true);
    const reachMeters = (near.plan.widthMeters + near.plan.depthMeters) / 2 + 4;
    expect(distanceMeters(place, near.centre)).toBeLessThan(reachMeters);
  }
});

test('three hundred devices belong to buildings; a basic valve has never been heard', () => {
  const ids = new Set(demo.buildings.map(({ id }) => id));
  expect(demo.devices).toHaveLength(300);
  for (const { building, hasTelemetry, lastSeenAt, kind } of demo.devices) {
    expect(ids).toContain(building);
    expect(lastSeenAt === null).toBe(!hasTelemetry);
    expect(hasTelemetry).toBe(kind !== 'self_closing_valve');
  }
});

test('chargers stand in the open, a step before a house', () => {
  const toLngLat = toDegrees(6);
  const outlines = demo.buildings.map(({ shape }) => shape.map(toLngLat));
  const chargers = demo.devices.filter(({ kind }) => kind === 'charger');
  expect(chargers).toHaveLength(50);
  for (const { position } of chargers) {
    expect(outlines.filter((outline) => position && contains(outline, position))).toEqual([]);
  }
});

test('no contact has a name or a number that could be anybody’s', () => {
  const phones = demo.contacts.map(({ phone }) => phone);
  expect(new Set(phones).size).toBe(phones.length);
  for (const phone of phones) expect(phone).toMatch(/^1990000\d{4}$/);
  for (const { name } of demo.contacts) expect(name).toMatch(/^演示/);
});

test('every contact is that of a unit, a compound or a building of the district', () => {
  const owners = new Set([
    ...demo.units.map(({ id }) => `unit ${id}`),
    ...demo.compounds.map(({ id }) => `compound ${id}`),
    ...demo.buildings.map(({ id }) => `building ${id}`),
  ]);
  for (const { owner, ownerId } of demo.contacts) expect(owners).toContain(`${owner} ${ownerId}`);
});
