import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceMarks, groupRings } from '../../../src/map/layers/device-marks.ts';
import {
  type DeviceRows,
  type DeviceSpots,
  deviceSpots,
  noPosition,
  updateSpots,
} from '../../../src/map/layers/device-spots.ts';

type Drawn = {
  readonly place: readonly [number, number] | null;
  readonly building: number;
  readonly connection: number;
};

function rowsOf(devices: readonly Drawn[]): DeviceRows {
  const micro = (axis: 0 | 1) =>
    Int32Array.from(devices, ({ place }) => (place === null ? noPosition : place[axis]));
  return {
    count: devices.length,
    ids: devices.map((_, row) => `D${row}`),
    lng: micro(0),
    lat: micro(1),
    kind: new Uint8Array(devices.length),
    connection: Uint8Array.from(devices, ({ connection }) => connection),
    building: Int32Array.from(devices, ({ building }) => building),
    buildings: ['B0', 'B1'],
    changedAt: new Uint32Array(devices.length),
  };
}

const here = [106_620_000, 29_410_000] as const;
const near = [106_620_300, 29_410_000] as const;
const spotsOf = (devices: readonly Drawn[]) => deviceSpots({ rows: rowsOf(devices), version: 0 });
const device = fc.record<Drawn>({
  place: fc.option(
    fc.tuple(
      fc.integer({ min: 106_600_000, max: 106_650_000 }),
      fc.integer({ min: 29_400_000, max: 29_450_000 }),
    ),
  ),
  building: fc.constantFrom(-1, 0, 1),
  connection: fc.constantFrom(0, 1, 2),
});
const totalOf = (spots: DeviceSpots, zoom: number) => {
  const { groups, lone } = deviceMarks(spots, { zoom });
  return groups.reduce((sum, { total }) => sum + total, lone.length);
};

describe('devices on the map', () => {
  it('are each in one mark, at every zoom, unless nobody knows where they are [D5]', () => {
    fc.assert(
      fc.property(fc.array(device), fc.integer({ min: 9, max: 20 }), (devices, zoom) => {
        const located = devices.filter(({ place }) => place !== null);
        expect(totalOf(spotsOf(devices), zoom)).toBe(located.length);
      }),
    );
  });

  it('on one spot are one mark that opens the stack of their building [D7]', () => {
    const one = { place: here, building: 1, connection: 0 };
    const { groups, pickMarks } = deviceMarks(spotsOf([one, one]), { zoom: 20 });
    expect(groups).toMatchObject([{ total: 2, position: [106.62, 29.41] }]);
    expect(pickMarks).toMatchObject([{ kind: 'stack', building: 'B1', layer: 'devices' }]);
  });

  it('nearby are one number from afar, which the map takes apart on a click', () => {
    const devices = [here, near].map((place) => ({ place, building: 0, connection: 0 }));
    const far = deviceMarks(spotsOf(devices), { zoom: 13 });
    expect(far.pickMarks).toMatchObject([
      { kind: 'cluster', extent: [106.62, 29.41, 106.6203, 29.41] },
    ]);
    expect(deviceMarks(spotsOf(devices), { zoom: 17 }).lone).toHaveLength(2);
  });

  it('alone open themselves', () => {
    const { pickMarks } = deviceMarks(spotsOf([{ place: here, building: 0, connection: 2 }]), {
      zoom: 17,
    });
    expect(pickMarks).toMatchObject([{ kind: 'object', id: 'D0' }]);
  });

  it('that change are counted anew where they stand, and nowhere else', () => {
    const rows = rowsOf([
      { place: here, building: 0, connection: 0 },
      { place: here, building: 0, connection: 0 },
      { place: near, building: 1, connection: 0 },
    ]);
    const spots = deviceSpots({ rows, version: 0 });
    rows.connection.set([1, 0, 2]);
    rows.changedAt[0] = 1;
    expect(updateSpots(spots, 1)).toBe(true);
    // The third row did not say that it changed.
    expect([...spots.mix]).toEqual([1, 1, 0, 1, 0, 0]);
    expect(updateSpots(spots, 1)).toBe(false);
  });

  it('show by the ring how many are online, offline and silent [D28]', () => {
    const spots = spotsOf(
      [0, 0, 1, 2].map((connection) => ({ place: here, building: 0, connection })),
    );
    const { groups } = deviceMarks(spots, { zoom: 18 });
    const [firstEnd = 0, secondEnd = 0] = groupRings(groups, spots);
    expect([firstEnd / 255, secondEnd / 255].map((share) => share.toFixed(1))).toEqual([
      '0.5',
      '0.7',
    ]);
  });
});
