import { deviceColumnsMediaType, getDeviceColumns } from '../../contract/device-columns.ts';
import { getDeviceStats } from '../../contract/device-stats.ts';
import { getDevice, listDevices } from '../../contract/devices.ts';
import type { Bind } from '../bind-route.ts';
import { answerBytes } from '../bytes.ts';
import type { Deps } from '../deps.ts';
import { encodeDeviceColumns, readDeviceVersion } from '../store/device-columns.ts';
import { readDeviceStats } from '../store/device-stats.ts';
import { findDevice, pageDevices } from '../store/devices.ts';

export function bindDevices(bind: Bind, { store }: Deps): void {
  bind(getDeviceColumns, async ({ actor, request }) =>
    answerBytes(request, {
      mediaType: deviceColumnsMediaType,
      version: await readDeviceVersion(store, actor),
      encode: () => encodeDeviceColumns(store, actor),
    }),
  );
  bind(listDevices, ({ actor, query }) => pageDevices(store, actor, query));
  bind(getDevice, ({ actor, params }) => findDevice(store, actor, params.id));
  bind(getDeviceStats, ({ actor, query }) => readDeviceStats(store, actor, query.area));
}
