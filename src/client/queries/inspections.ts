import { getInspection, type InspectionView, listInspections } from '../../contract/inspections.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery, oneQuery } from './noun-queries.ts';

export type { InspectionView as InspectionRow };

/** Inspections of buildings and compounds, newest first. */
export function inspectionsQuery(filter: FilterOf<typeof listInspections> = {}) {
  return listQuery(listInspections, { key: nounKeys.inspection, filter });
}

export function inspectionQuery(id: string) {
  return oneQuery(getInspection, { key: nounKeys.inspection, id });
}
