import { infiniteQueryOptions } from '@tanstack/react-query';
import { listDevices } from '../../contract/devices.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { DeviceKind } from '../../domain/device.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, nextPage, pageQuery } from './paging.ts';

export type DeviceFilter = {
  readonly area?: AreaCode;
  readonly building?: string;
  readonly kind?: DeviceKind;
};

/** Devices of a building or area. */
export function devicesQuery(filter: DeviceFilter = {}) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.devices, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listDevices, { query: { ...filter, ...pageQuery(pageParam) }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}
