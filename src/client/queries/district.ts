import { queryOptions } from '@tanstack/react-query';
import { getDistrict } from '../../contract/district.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

/** Name, extent, day and data version of the caller's district. */
export function districtQuery() {
  return queryOptions({
    queryKey: queryKeys.district,
    queryFn: ({ signal }) => call(getDistrict, { signal }),
  });
}
