import { hazardColumnsMediaType } from './hazards.ts';
import { defineRoute, holding } from './route.ts';

/** Arrow too. */
export const deviceColumnsMediaType = hazardColumnsMediaType;

export const getDeviceColumns = defineRoute({
  id: 'getDeviceColumns',
  method: 'get',
  path: '/api/devices/columns',
  summary:
    'All devices of the caller as an Arrow IPC stream: id, kind, hasTelemetry, lastSeenAt, floor, building, lng and lat (micro-degrees).',
  access: holding('device.read'),
  response: { kind: 'bytes', mediaType: deviceColumnsMediaType },
});
