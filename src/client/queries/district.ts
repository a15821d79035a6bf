import { queryOptions } from '@tanstack/react-query';
import { getDistrict, setPhotoRule, setVisitRule } from '../../contract/district.ts';
import { call } from '../api.ts';
import { steadyNow } from '../steady-clock.ts';
import { queryKeys } from './keys.ts';

/**
 * Name, extent, day and data version of the caller's district, and how many milliseconds the server's
 * clock is ahead of this page's.
 */
export function districtQuery() {
  return queryOptions({
    queryKey: queryKeys.district,
    queryFn: async ({ signal }) => {
      const district = await call(getDistrict, { signal });
      return { ...district, clockOffsetMs: district.now - steadyNow() };
    },
  });
}

/** Whether saying that a hazard is rectified takes a photo from now on. */
export function changePhotoRule(needsPhoto: boolean) {
  return call(setPhotoRule, { body: { needsPhoto } });
}

/** After how many years without a visit homes are to be visited from now on. */
export function changeVisitRule(visitYears: number) {
  return call(setVisitRule, { body: { visitYears } });
}
