import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getDeviceColumns } from '../../contract/device-columns.ts';
import { type DeviceView, getDevice, listDevices } from '../../contract/devices.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { Connection, DeviceKind } from '../../domain/device.ts';
import type { DeviceCondition } from '../../domain/device-state.ts';
import { call, callBytes } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, joined, nextPage, pageQuery } from './paging.ts';

export type { DeviceView as DeviceRow };

export type DeviceFilter = {
  readonly area?: AreaCode;
  readonly building?: string;
  readonly site?: string;
  readonly kind?: DeviceKind;
  readonly connection?: readonly Connection[];
  readonly condition?: readonly DeviceCondition[];
  readonly text?: string;
};

/** Devices of a building, a charging site or an area. */
export function devicesQuery(filter: DeviceFilter = {}) {
  const { connection, condition, ...rest } = filter;
  return infiniteQueryOptions({
    queryKey: [...queryKeys.devices, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listDevices, {
        query: {
          ...rest,
          connection: joined(connection),
          condition: joined(condition),
          ...pageQuery(pageParam),
        },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

export function deviceQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.devices, 'one', id],
    queryFn: ({ signal }) => call(getDevice, { params: { id }, signal }),
  });
}

/** Signs of life are no changes: they come with the columns, which are asked for again this often. */
const signsOfLifeMs = 10 * 60_000;

/** All devices of the caller as an Arrow stream for the device table; live changes follow. */
export function deviceColumnsQuery() {
  return queryOptions({
    queryKey: queryKeys.deviceColumns,
    queryFn: ({ signal }) => callBytes(getDeviceColumns, { signal }),
    staleTime: signsOfLifeMs,
    refetchInterval: signsOfLifeMs,
    gcTime: 0,
    structuralSharing: false,
  });
}
