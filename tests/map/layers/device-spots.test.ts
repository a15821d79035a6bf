import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/domain/position.ts';
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

/** Four devices in each of 2,500 buildings, 100 m from one another: seven online, two offline, one silent. */
const tenThousand: readonly Drawn[] = Array.from({ length: 10_000 }, (_, index) => {
  const house = Math.floor(index / 4);
  return {
    place: [106_600_000 + (house % 50) * 1_030, 29_400_000 + Math.floor(house / 50) * 900],
    building: house % 2,
    connection: [0, 0, 0, 0, 0, 0, 0, 1, 1, 2][index % 10] ?? 0,
  };
});

/** The marks within a screen of 1440 by 900 pixels around the middle of the devices. */
function marksOnScreen(spots: DeviceSpots, zoom: number): number {
  const { groups, lone } = deviceMarks(spots, { zoom });
  const degreesPerPixel = 360 / (512 * 2 ** zoom);
  const isSeen = ({ position: [lng, lat] }: { position: LngLat }) =>
    Math.abs(lng - 106.625) < 720 * degreesPerPixel &&
    Math.abs(lat - 29.422) < 450 * degreesPerPixel;
  return [...groups, ...lone].filter(isSeen).length;
}

/** All devices by connection. */
function mixOf({ mix }: DeviceSpots): number[] {
  return [0, 1, 2].map((connection) =>
    mix.filter((_, index) => index % 3 === connection).reduce((sum, count) => sum + count, 0),
  );
}

describe('devices on the map', () => {
  it('are each in one mark, at every zoom, unless nobody knows where they are [D5]', () => {
    fc.assert(
      fc.property(fc.array(device), fc.integer({ min: 9, max: 20 }), (devices, zoom) => {
        const located = devices.filter(({ place }) => place !== null);
        expect(totalOf(spotsOf(devices), zoom)).toBe(located.length);
      }),
    );
  });

  it('are all on the map when they are 10,000, in no more marks than a screen can hold [D5]', () => {
    const rows = rowsOf(tenThousand);
    const spots = deviceSpots({ rows, version: 0 });
    for (const zoom of [10, 11, 12, 13, 14, 15, 16, 17, 18]) {
      expect(totalOf(spots, zoom)).toBe(10_000);
      expect(marksOnScreen(spots, zoom)).toBeLessThan(1_000);
    }
    // A thousand of them change: their places are the same, the mixes still hold everyone.
    for (let row = 0; row < 10_000; row += 10) {
      rows.connection[row] = 1;
      rows.changedAt[row] = 1;
    }
    expect(updateSpots(spots, 1)).toBe(true);
    expect(mixOf(spots)).toEqual([6_000, 3_000, 1_000]);
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
