import { getReport, listReports } from '../../contract/reports.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

/** What units have reported, latest due first. */
export function reportsQuery(filter: FilterOf<typeof listReports> = {}) {
  return listQuery(listReports, { key: nounKeys.report, filter });
}

export function reportQuery(id: string) {
  return oneQuery(getReport, { key: nounKeys.report, id });
}
