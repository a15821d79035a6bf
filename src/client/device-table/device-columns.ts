import { tableFromIPC } from '@uwdata/flechette';
import {
  connections,
  type DeviceKind,
  deviceConnection,
  deviceKinds,
} from '../../domain/device.ts';

/** In `lng` and `lat`: the device has no position. */
export const noPosition = 0x7fffffff;

/**
 * The devices as typed arrays, one row each. `kind` and `connection` are indices of `deviceKinds` and
 * `connections`, `building` one of `buildings` or -1; `lng` and `lat` are micro-degrees, `lastSeenAt`
 * UTC milliseconds or NaN.
 */
export type DeviceColumns = {
  readonly count: number;
  readonly ids: readonly string[];
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  readonly kind: Uint8Array;
  readonly connection: Uint8Array;
  readonly hasTelemetry: Uint8Array;
  readonly lastSeenAt: Float64Array;
  readonly building: Int32Array;
  readonly buildings: readonly string[];
  /** The version of the table in which a row changed last. */
  readonly changedAt: Uint32Array;
  readonly rowOfId: ReadonlyMap<string, number>;
};

/** Reads the Arrow stream of `GET /api/devices/columns`. Throws when it is not what the contract says. */
export function decodeDevices(bytes: ArrayBuffer, nowMs: number): DeviceColumns {
  const table = tableFromIPC(bytes);
  const read = (name: string) => {
    if (!table.names.includes(name)) throw new TypeError(`The device columns lack ${name}`);
    return [...table.getChild(name)] as readonly unknown[];
  };
  const ids = read('id').map(String);
  const { codes: building, names: buildings } = codesOf(read('building'));
  const columns: DeviceColumns = {
    count: ids.length,
    ids,
    lng: Int32Array.from(read('lng'), (value) => numberOr(value, noPosition)),
    lat: Int32Array.from(read('lat'), (value) => numberOr(value, noPosition)),
    kind: Uint8Array.from(read('kind'), kindCode),
    connection: new Uint8Array(ids.length),
    hasTelemetry: Uint8Array.from(read('hasTelemetry'), Number),
    lastSeenAt: Float64Array.from(read('lastSeenAt'), (value) => numberOr(value, Number.NaN)),
    building,
    buildings,
    changedAt: new Uint32Array(ids.length),
    rowOfId: new Map(ids.map((id, row) => [id, row])),
  };
  for (let row = 0; row < ids.length; row++) judgeConnection(columns, { row, nowMs });
  return columns;
}

/** Writes whether a device is online, offline or sends nothing, as of now; answers whether that is new. */
export function judgeConnection(
  { connection, hasTelemetry, lastSeenAt }: DeviceColumns,
  { row, nowMs }: { row: number; nowMs: number },
): boolean {
  const seenAt = lastSeenAt[row] ?? Number.NaN;
  const state = deviceConnection(
    { hasTelemetry: hasTelemetry[row] === 1, lastSeenAt: Number.isNaN(seenAt) ? null : seenAt },
    nowMs,
  );
  const code = connections.indexOf(state);
  if (connection[row] === code) return false;
  connection[row] = code;
  return true;
}

function codesOf(values: readonly unknown[]): { codes: Int32Array; names: readonly string[] } {
  const codeOfName = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    if (typeof value !== 'string') return -1;
    const code = codeOfName.get(value) ?? codeOfName.size;
    codeOfName.set(value, code);
    return code;
  });
  return { codes, names: [...codeOfName.keys()] };
}

function kindCode(value: unknown): number {
  const code = deviceKinds.indexOf(value as DeviceKind);
  if (code < 0) throw new TypeError(`Unexpected ${String(value)} in the device column kind`);
  return code;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
