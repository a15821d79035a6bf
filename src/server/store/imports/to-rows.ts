import { halfExtentMicrodegrees, polygonCentroid } from '../../../domain/geo/polygon.ts';
import type { AreaDraft } from '../../../domain/import/area-row.ts';
import type { BuildingDraft } from '../../../domain/import/building-row.ts';
import type { CompoundDraft } from '../../../domain/import/compound-row.ts';
import { toFlag } from '../flag.ts';
import { toGeometryText } from '../geometry-text.ts';
import { placeColumns, placedColumns } from '../place.ts';
import {
  chooseArea,
  coordinatesOf,
  findHome,
  outsideDistrict,
  type ToRow,
  toOriginText,
} from './row-parts.ts';

export const toAreaRow: ToRow<AreaDraft, 'area'> = ({ draft, mends, origin }, around) => ({
  ok: true,
  mends,
  row: {
    district: around.district,
    code: draft.code,
    level: draft.level,
    name: draft.name,
    geometry: draft.geometry && toGeometryText(coordinatesOf(draft.geometry)),
    origin: toOriginText(origin),
  },
});

export const toCompoundRow: ToRow<CompoundDraft, 'compound'> = (parsed, around, newId) => {
  const { draft, mends, origin } = parsed;
  const position = draft.position ?? (draft.polygon && polygonCentroid(draft.polygon));
  const area = chooseArea(parsed, { home: null, position }, around);
  if (!area.ok) return area;
  return {
    ok: true,
    mends: [...mends, ...area.mends],
    row: {
      district: around.district,
      id: draft.externalId ?? newId(),
      area: area.code,
      name: draft.name,
      address: draft.address,
      is_old: draft.isOld ? 1 : 0,
      has_property_manager: toFlag(draft.hasPropertyManager),
      households: draft.households,
      geometry: draft.polygon && toGeometryText(coordinatesOf(draft.polygon)),
      origin: toOriginText(origin),
      ...placedColumns(position),
    },
  };
};

export const toBuildingRow: ToRow<BuildingDraft, 'building'> = (parsed, around, newId) => {
  const { draft, mends, origin, row } = parsed;
  const compound = findHome('compound', draft.compoundRef, (reference) =>
    around.compound(reference),
  );
  const position = polygonCentroid(draft.polygon);
  if (!around.isInDistrict(position)) return outsideDistrict(row, position);
  const area = chooseArea(parsed, { home: null, position }, around);
  if (!area.ok) return area;
  return {
    ok: true,
    mends: [...mends, ...compound.mends, ...area.mends],
    row: {
      district: around.district,
      id: draft.externalId ?? newId(),
      area: area.code,
      compound: compound.located?.id ?? null,
      name: draft.name,
      address: draft.address,
      height_m: draft.heightMeters,
      storeys: draft.storeys,
      is_residential: toFlag(draft.isResidential),
      year_built: draft.yearBuilt,
      risk_level: draft.riskLevel,
      inspected_on: draft.inspectedOn,
      stated_inspected_on: draft.inspectedOn,
      geometry: toGeometryText(coordinatesOf(draft.polygon)),
      origin: toOriginText(origin),
      ...placeColumns(position),
      reach_e6: reachOf(draft),
      hazards_total: 0,
      hazards_open: 0,
      next_deadline: null,
    },
  };
};

/** How far a building reaches from its centre, for the tile query. */
export function reachOf(draft: BuildingDraft): number {
  const { lng, lat } = halfExtentMicrodegrees(draft.polygon, polygonCentroid(draft.polygon));
  return Math.max(lng, lat);
}
