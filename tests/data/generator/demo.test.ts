import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { type DemoHazard, findHazards } from '../../../data/generator/hazards.ts';
import { inspectionsOf } from '../../../data/generator/inspections.ts';
import { closedRing, toDegrees } from '../../../data/generator/lng-lat.ts';
import { contains, type Point, type Shape, sidesOf } from '../../../data/generator/shape.ts';
import { mendPolygon } from '../../../src/domain/geo/mend-polygon.ts';
import { isOpen, isOverdue } from '../../../src/domain/hazard.ts';
import { countOf, wholeDemo } from './whole-demo.ts';

const demo = wholeDemo(demoOptions);
const { asOf } = demoOptions;

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

test('every shape is a sound polygon as it stands', () => {
  const toLngLat = toDegrees(7);
  const shapes = [
    ...demo.areas.flatMap(({ parts }) => parts.flat()),
    ...[...demo.compounds, ...demo.buildings].map(({ shape }) => shape),
  ];
  const polygons: unknown[] = [
    ...shapes.map((shape) => ({ type: 'Polygon', coordinates: [closedRing(shape, toLngLat)] })),
    ...demo.basemap.map(({ geometry }) => geometry).filter(({ type }) => type === 'Polygon'),
  ];
  for (const polygon of polygons)
    expect(mendPolygon(polygon)).toMatchObject({ ok: true, mends: [] });
});

test('buildings have the floors and heights of their kind', () => {
  const floors = {
    walk_up: [6, 9],
    slab_tower: [16, 18],
    point_tower: [18, 44],
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
  for (const { shape, area: code, compound } of demo.buildings) {
    const [outline = []] = demo.areas.find((area) => area.code === code)?.parts[0] ?? [];
    for (const corner of shape) {
      expect(contains(outline, corner)).toBe(true);
      expect(compound === null || contains(compound.shape, corner)).toBe(true);
    }
  }
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

test('a tenth of the buildings has never been inspected, and no hazard is known of them', () => {
  const left = demo.buildings.filter(
    (building) => inspectionsOf(building, demoOptions.seed).length === 0,
  );
  expect(left.length / demo.buildings.length).toBeCloseTo(0.12, 1);
  expect(countOf(demo.hazards, ({ near }) => left.includes(near))).toBe(0);
});

function isInOrder(hazard: DemoHazard, day: string): boolean {
  const { foundOn, rectifiedOn, closedOn, deadline, status } = hazard;
  const life = [foundOn, rectifiedOn, closedOn, day].filter((date) => date !== null);
  return (
    String(life) === String(life.toSorted()) &&
    (rectifiedOn === null) === isOpen(status) &&
    (closedOn === null) === (status !== 'closed') &&
    (hazard.unit === null) === (status === 'unassigned') &&
    (deadline === null || deadline >= foundOn) &&
    (hazard.determination === null) === (hazard.grade !== 'major')
  );
}

test('whatever the day, a hazard has lived through its life in order and not beyond the day', () => {
  const anyDay = fc
    .date({ min: new Date('2026-08-20'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(anyDay, fc.nat(1000), (day, seed) => {
      const hazards = findHazards(demo, { seed, asOf: day });
      expect(hazards.filter((hazard) => !isInOrder(hazard, day))).toEqual([]);
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

test('devices belong to buildings, chargers to sites; a basic valve has never been heard', () => {
  const buildings = new Set(demo.buildings.map(({ id }) => id));
  const sites = new Set(demo.sites.map(({ id }) => id));
  for (const { at, hasTelemetry, lastSeenAt, kind } of demo.devices) {
    expect(kind === 'charger' ? sites : buildings).toContain(at.id);
    expect(lastSeenAt === null).toBe(!hasTelemetry);
    expect(kind === 'self_closing_valve' && hasTelemetry).toBe(false);
  }
});

test('charging sites lie in the open, those of a compound a step before a house', () => {
  for (const { place, compound } of demo.sites) {
    expect(countOf(demo.buildings, ({ shape }) => contains(shape, place))).toBe(0);
    const near = demo.buildings.filter(({ centre }) => distanceMeters(centre, place) < 40);
    expect(compound === null || near.some((building) => building.compound === compound)).toBe(true);
  }
});

test('a hazard that came back was closed before, and was found when somebody looked again', () => {
  const byId = new Map(demo.hazards.map((hazard) => [hazard.id, hazard]));
  const again = demo.hazards.filter(({ id }) => /-\d+-2$/.test(id));
  expect(again.length).toBeGreaterThan(3);
  for (const { id, foundOn, type } of again) {
    const before = byId.get(id.replace(/-2$/, ''));
    expect(before?.type).toBe(type);
    expect((before?.closedOn ?? asOf) < foundOn).toBe(true);
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
