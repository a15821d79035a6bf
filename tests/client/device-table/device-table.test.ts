import {
  bool,
  dictionary,
  float64,
  int32,
  tableFromArrays,
  tableToIPC,
  uint8,
  utf8,
} from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { noPosition } from '../../../src/client/device-table/device-columns.ts';
import { createDeviceTable } from '../../../src/client/device-table/device-table.ts';
import { connections, deviceKinds } from '../../../src/domain/device.ts';
import { alarmOf, changeOf } from '../change-of.ts';

const now = Date.UTC(2026, 10, 20, 1);
const hourMs = 3_600_000;

type Row = {
  id: string;
  kind: string;
  hasTelemetry: boolean;
  lastSeenAt: number | null;
  building: string | null;
  lng: number | null;
};

const plain: Row = {
  id: 'D1',
  kind: 'smoke_detector',
  hasTelemetry: true,
  lastSeenAt: now - hourMs,
  building: 'B1',
  lng: 106_620_000,
};

/** The Arrow stream of the contract, made of rows. */
function arrowOf(rows: readonly Row[]): ArrayBuffer {
  const table = tableFromArrays(
    {
      id: rows.map(({ id }) => id),
      kind: rows.map(({ kind }) => kind),
      hasTelemetry: rows.map(({ hasTelemetry }) => hasTelemetry),
      lastSeenAt: rows.map(({ lastSeenAt }) => lastSeenAt),
      floor: rows.map(() => null),
      building: rows.map(({ building }) => building),
      lng: rows.map(({ lng }) => lng),
      lat: rows.map(({ lng }) => lng && 29_410_000),
    },
    {
      types: {
        id: utf8(),
        kind: dictionary(utf8(), uint8()),
        hasTelemetry: bool(),
        lastSeenAt: float64(),
        floor: int32(),
        building: dictionary(utf8(), int32()),
        lng: int32(),
        lat: int32(),
      },
    },
  );
  return new Uint8Array(tableToIPC(table, { format: 'stream' }) ?? []).buffer;
}

const tableOf = (rows: readonly Row[]) => createDeviceTable(arrowOf(rows), now);
const statesOf = (table: ReturnType<typeof tableOf>) =>
  [...table.snapshot().rows.connection].map((code) => connections[code]);

describe('the device table', () => {
  it('knows kind, place and building of each device', () => {
    const { rows } = tableOf([
      plain,
      { ...plain, id: 'D2', kind: 'charger', building: null, lng: null },
      { ...plain, id: 'D3', building: 'B2' },
    ]).snapshot();
    expect([...rows.kind].map((code) => deviceKinds[code])).toEqual([
      'smoke_detector',
      'charger',
      'smoke_detector',
    ]);
    expect([...rows.lng]).toEqual([106_620_000, noPosition, 106_620_000]);
    expect([...rows.building].map((code) => rows.buildings[code] ?? null)).toEqual([
      'B1',
      null,
      'B2',
    ]);
  });

  it('never calls a device online that says nothing [D28]', () => {
    const table = tableOf([
      plain,
      { ...plain, id: 'D2', lastSeenAt: now - 30 * hourMs },
      { ...plain, id: 'D3', lastSeenAt: null },
      { ...plain, id: 'D4', hasTelemetry: false },
    ]);
    expect(statesOf(table)).toEqual(['online', 'offline', 'no_data', 'no_data']);
  });

  it('takes an alarm as a sign of life, in the one row it is about', () => {
    const silent = { ...plain, lastSeenAt: now - 30 * hourMs };
    const table = tableOf([silent, { ...silent, id: 'D2' }]);
    const before = table.snapshot();
    const after = alarmOf({ device: 'D2', lastEventAt: now });
    expect(table.apply(changeOf({ after }), now)).toBe(true);
    expect(statesOf(table)).toEqual(['offline', 'online']);
    const { rows, version } = table.snapshot();
    expect(rows).toBe(before.rows);
    expect([...rows.changedAt]).toEqual([0, version]);
  });

  it('is not turned back by news that come late', () => {
    const table = tableOf([plain]);
    const after = { id: 'D1', hasTelemetry: true, lastSeenAt: now - 90 * hourMs };
    expect(table.apply(changeOf({ entity: 'device', entityId: 'D1', after }), now)).toBe(false);
    expect(statesOf(table)).toEqual(['online']);
  });

  it('is the same snapshot as long as nothing looks different', () => {
    const table = tableOf([plain]);
    const before = table.snapshot();
    table.apply(changeOf({ after: alarmOf({ device: 'D1', lastEventAt: now }) }), now);
    table.apply(changeOf({ after: alarmOf({ device: 'unknown' }) }), now);
    table.apply(changeOf({ entity: 'building' }), now);
    expect(table.snapshot()).toBe(before);
  });

  it('says what is wrong with a stream that breaks the contract', () => {
    expect(() => tableOf([{ ...plain, kind: 'toaster' }])).toThrow(/toaster/);
    const bytes = tableToIPC(tableFromArrays({ id: ['D1'] }), { format: 'stream' });
    expect(() => createDeviceTable(new Uint8Array(bytes ?? []).buffer, now)).toThrow(/building/);
  });
});
