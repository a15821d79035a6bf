import { describe, expect, it } from 'vitest';
import type { AlarmOnMap } from '../../src/map/layers/alarm-markers.ts';
import type { DeviceRows } from '../../src/map/layers/device-spots.ts';
import { driveMarks, type MarkData } from '../../src/map/stage-marks.ts';

const alarm = (id: string, lng: number): AlarmOnMap => ({
  id,
  building: null,
  position: [lng, 29.41],
  level: 2,
  stage: 'raised',
  isSimulated: false,
  raisedAt: 1,
});

/** Two alarms about 50 m apart. */
const alarms = [alarm('A1', 106.62), alarm('A2', 106.6205)];

function rows(): DeviceRows {
  return {
    count: 1,
    ids: ['D1'],
    lng: Int32Array.of(106_630_000),
    lat: Int32Array.of(29_410_000),
    kind: new Uint8Array(1),
    connection: new Uint8Array(1),
    building: Int32Array.of(-1),
    buildings: [],
    changedAt: new Uint32Array(1),
  };
}

/** Marks over a map of which only the zoom is known; it counts how often they are drawn. */
function drivenMarks(data: MarkData) {
  let zoom = 13;
  let zoomed = () => {};
  let drawn = 0;
  const overlay = {
    setLayers: () => {
      drawn += 1;
    },
  };
  const map = {
    getZoom: () => zoom,
    on: (_: string, listener: () => void) => {
      zoomed = listener;
    },
  };
  // The driver asks nothing else of a map.
  const marks = driveMarks(map as unknown as Parameters<typeof driveMarks>[0], overlay);
  const show = (change: Partial<MarkData> = {}, layers = ['alarms', 'devices'] as const) =>
    marks.show({
      data: { ...data, ...change },
      layers: new Set(layers),
      selection: null,
      colorScheme: 'light',
    });
  const zoomTo = (next: number) => {
    zoom = next;
    zoomed();
  };
  return { marks, show, zoomTo, drawn: () => drawn };
}

describe('the marks over the map', () => {
  it('are grouped anew when the map reaches another whole zoom, and only then [C3]', () => {
    const { marks, show, zoomTo, drawn } = drivenMarks({ alarms, hazards: null, devices: null });
    show();
    expect(marks.pickMarks()).toMatchObject([{ kind: 'cluster', layer: 'alarms' }]);
    zoomTo(13.4);
    zoomTo(13.9);
    expect(drawn()).toBe(1);
    zoomTo(17);
    expect(marks.pickMarks()).toHaveLength(2);
    expect(drawn()).toBe(2);
  });

  it('are not drawn again for a view in which they are the same', () => {
    const { show, drawn } = drivenMarks({ alarms, hazards: null, devices: null });
    show();
    show();
    expect(drawn()).toBe(1);
  });

  it('follow a device that changes, without being placed anew [D5]', () => {
    const devices = rows();
    const { marks, show, drawn } = drivenMarks({
      alarms: [],
      hazards: null,
      devices: { rows: devices, version: 0 },
    });
    show();
    const placed = marks.pickMarks().at(0);
    devices.connection[0] = 1;
    devices.changedAt[0] = 1;
    show({ devices: { rows: devices, version: 1 } });
    expect(drawn()).toBe(2);
    expect(marks.pickMarks().at(0)).toBe(placed);
  });

  it('cannot be hit when their layer is off', () => {
    const { marks, show } = drivenMarks({
      alarms,
      hazards: null,
      devices: { rows: rows(), version: 0 },
    });
    show();
    expect(marks.pickMarks()).toHaveLength(2);
    show({}, [] as never);
    expect(marks.pickMarks()).toEqual([]);
  });
});
