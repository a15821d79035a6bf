import type { z } from 'zod';
import {
  amendInspectionRoute,
  getInspection,
  type InspectionView,
  listInspections,
  recordInspectionRoute,
  withdrawInspectionRoute,
} from '../../contract/inspections.ts';
import { call } from '../api.ts';
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

type BodyOf<R extends { body: z.ZodType }> = z.input<R['body']>;
type Seen = { readonly id: string; readonly ifVersion: number };

export type InspectionBody = BodyOf<typeof recordInspectionRoute>;

export function recordInspection(body: InspectionBody): Promise<InspectionView> {
  return call(recordInspectionRoute, { body });
}

/** Mends an inspection as the person saw it. */
export function amendInspection({
  id,
  ifVersion,
  body,
}: Seen & { readonly body: BodyOf<typeof amendInspectionRoute> }): Promise<InspectionView> {
  return call(amendInspectionRoute, { params: { id }, query: { ifVersion }, body });
}

export function withdrawInspection({
  id,
  ifVersion,
  reason,
}: Seen & { readonly reason: string }): Promise<InspectionView> {
  return call(withdrawInspectionRoute, { params: { id }, query: { ifVersion }, body: { reason } });
}
