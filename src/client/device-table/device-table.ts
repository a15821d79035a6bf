import type { ChangeView } from '../../contract/changes.ts';
import { type DeviceColumns, decodeDevices, judgeConnection } from './device-columns.ts';
import { type DeviceNews, newsOfChange } from './news-of-change.ts';

/** The devices as they are at a version; the rows are the table's own and change in place. */
export type DeviceSnapshot = { readonly rows: DeviceColumns; readonly version: number };

/** The devices of the district, of which a live change touches one row. */
export type DeviceTable = {
  readonly snapshot: () => DeviceSnapshot;
  /** Takes a live change; answers whether a row looks different now. */
  readonly apply: (change: ChangeView, atMs: number) => boolean;
};

/** A table of the bytes of `GET /api/devices/columns`. Throws when they are not what the contract says. */
export function createDeviceTable(bytes: ArrayBuffer, nowMs: number): DeviceTable {
  const rows = decodeDevices(bytes, nowMs);
  let version = 0;
  let snapshot: DeviceSnapshot = { rows, version };

  return {
    snapshot: () => {
      if (snapshot.version !== version) snapshot = { rows, version };
      return snapshot;
    },
    apply: (change, atMs) => {
      const news = newsOfChange(change);
      const row = news === null ? undefined : rows.rowOfId.get(news.id);
      if (news === null || row === undefined) return false;
      writeNews(rows, { row, news });
      if (!judgeConnection(rows, { row, nowMs: atMs })) return false;
      version += 1;
      rows.changedAt[row] = version;
      return true;
    },
  };
}

/** News may come late: a device was heard of at the newest of what was said. */
function writeNews(
  { lastSeenAt, hasTelemetry }: DeviceColumns,
  { row, news }: { row: number; news: DeviceNews },
): void {
  const known = lastSeenAt[row] ?? Number.NaN;
  if (news.seenAt !== null) {
    lastSeenAt[row] = Number.isNaN(known) ? news.seenAt : Math.max(known, news.seenAt);
  }
  if (news.hasTelemetry !== null) hasTelemetry[row] = Number(news.hasTelemetry);
}
