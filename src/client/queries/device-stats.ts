import { queryOptions } from '@tanstack/react-query';
import { getDeviceStats } from '../../contract/device-stats.ts';
import type { RouteAnswer } from '../../contract/route.ts';
import type { AreaCode } from '../../domain/area.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type DeviceStats = RouteAnswer<typeof getDeviceStats>;

/** Devices installed against required, and live against installed. */
export function deviceStatsQuery(area: AreaCode | null) {
  return queryOptions({
    queryKey: [...queryKeys.devices, 'stats', area],
    queryFn: ({ signal }) => call(getDeviceStats, { query: area === null ? {} : { area }, signal }),
  });
}
