import { queryOptions } from '@tanstack/react-query';
import { listUnits } from '../../contract/units.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

/** The responsible units of the district. */
export function unitsQuery() {
  return queryOptions({
    queryKey: queryKeys.units,
    queryFn: ({ signal }) => call(listUnits, { signal }),
  });
}
