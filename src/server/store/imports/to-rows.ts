import type { AreaCode } from '../../../domain/area.ts';
import type { AreaGeometry } from '../../../domain/geo/polygon.ts';
import { halfExtentMicrodegrees, polygonCentroid } from '../../../domain/geo/polygon.ts';
import type { AreaDraft } from '../../../domain/import/area-row.ts';
import type { BuildingDraft } from '../../../domain/import/building-row.ts';
import type { CompoundDraft } from '../../../domain/import/compound-row.ts';
import type { HazardDraft } from '../../../domain/import/hazard-row.ts';
import type { StoreMend } from '../../../domain/import/mends.ts';
import type { ParsedRow } from '../../../domain/import/parse-rows.ts';
import type { LngLat } from '../../../domain/position.ts';
import { toGeometryText } from '../geometry-text.ts';
import { noPlace, placeColumns } from '../place.ts';
import type { PlannedRow } from './plan.ts';
import type { Located, Surroundings } from './surroundings.ts';

/** How a draft of a file becomes a row of its table, among what stands already. */
export type ToRow<Draft, Table extends 'area' | 'compound' | 'building' | 'hazard'> = (
  parsed: ParsedRow<Draft>,
  around: Surroundings,
  newId: () => string,
) => PlannedRow<Table>;

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
  const area = chooseArea(draft.areaCode, position, around);
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
      ...(position ? placeColumns(position) : noPlace),
    },
  };
};

export const toBuildingRow: ToRow<BuildingDraft, 'building'> = (parsed, around, newId) => {
  const { draft, mends, origin, row } = parsed;
  const compound = draft.compoundRef === null ? null : around.compound(draft.compoundRef);
  if (draft.compoundRef !== null && (compound === null || compound === 'ambiguous')) {
    return unresolved(row, { field: 'compound', reference: draft.compoundRef, found: compound });
  }
  const position = polygonCentroid(draft.polygon);
  const area = chooseArea(draft.areaCode, position, around);
  return {
    ok: true,
    mends: [...mends, ...area.mends],
    row: {
      district: around.district,
      id: draft.externalId ?? newId(),
      area: area.code,
      compound: isLocated(compound) ? compound.id : null,
      name: draft.name,
      address: draft.address,
      height_m: draft.heightMeters,
      storeys: draft.storeys,
      is_residential: toFlag(draft.isResidential),
      year_built: draft.yearBuilt,
      risk_level: draft.riskLevel,
      inspected_on: draft.inspectedOn,
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

export const toHazardRow: ToRow<HazardDraft, 'hazard'> = (parsed, around, newId) => {
  const { draft, mends, origin, row } = parsed;
  const building = draft.buildingRef === null ? null : around.building(draft.buildingRef);
  const compound = draft.compoundRef === null ? null : around.compound(draft.compoundRef);
  if (draft.buildingRef !== null && !isLocated(building)) {
    return unresolved(row, { field: 'building', reference: draft.buildingRef, found: building });
  }
  if (draft.compoundRef !== null && !isLocated(compound)) {
    return unresolved(row, { field: 'compound', reference: draft.compoundRef, found: compound });
  }
  const unit = draft.unitName === null ? null : around.unit(draft.unitName);
  if (draft.unitName !== null && unit === null) {
    return unresolved(row, { field: 'unit', reference: draft.unitName, found: null });
  }
  const home = isLocated(building) ? building : isLocated(compound) ? compound : null;
  const position = draft.position ?? home?.position ?? null;
  const area =
    home && draft.areaCode === null
      ? { code: home.area, mends: [] }
      : chooseArea(draft.areaCode, position, around);
  return {
    ok: true,
    mends: [...mends, ...area.mends],
    row: {
      district: around.district,
      id: draft.externalId ?? newId(),
      // Given when the row is written; a row that stands keeps its own.
      number: 0,
      area: area.code,
      building: isLocated(building) ? building.id : null,
      compound: isLocated(compound) ? compound.id : null,
      category: draft.category,
      type: draft.type,
      description: draft.description,
      grade: draft.grade,
      determination: draft.determination,
      source: draft.source,
      status: draft.status,
      found_on: draft.foundOn,
      unit,
      measure: draft.measure,
      deadline: draft.deadline,
      deadline_text: draft.deadlineText,
      rectified_on: draft.rectifiedOn,
      closed_on: draft.closedOn,
      relapses: 0,
      origin: toOriginText(origin),
      ...(position ? placeColumns(position) : noPlace),
    },
  };
};

/** The area a row states, else the finest that holds its position, else the district as a whole. */
function chooseArea(
  stated: AreaCode | null,
  position: LngLat | null,
  around: Surroundings,
): { code: AreaCode; mends: StoreMend[] } {
  if (stated !== null) {
    return { code: stated, mends: around.hasArea(stated) ? [] : ['unknown-area-code'] };
  }
  const holding = position && around.areaAt(position);
  if (holding !== null) return { code: holding, mends: [] };
  return { code: Number(around.district) * 1e9, mends: ['outside-known-areas'] };
}

type Reference = { field: string; reference: string; found: Located | 'ambiguous' | null };

function unresolved<Table extends 'building' | 'hazard'>(
  row: number,
  { field, reference, found }: Reference,
): PlannedRow<Table> {
  const expected =
    found === 'ambiguous'
      ? '编号（该名称对应多个对象） / an id, since several bear this name'
      : '已导入对象的名称或编号 / the name or id of an imported object';
  return { ok: false, fault: { row, field, found: reference.slice(0, 60), expected } };
}

function isLocated(found: Located | 'ambiguous' | null): found is Located {
  return found !== null && found !== 'ambiguous';
}

function toFlag(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0;
}

function toOriginText(origin: { crs: string; geometry: unknown } | null): string | null {
  return origin && JSON.stringify(origin);
}

function coordinatesOf(geometry: AreaGeometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** How far a building reaches from its centre, for the tile query. */
export function reachOf(draft: BuildingDraft): number {
  const { lng, lat } = halfExtentMicrodegrees(draft.polygon, polygonCentroid(draft.polygon));
  return Math.max(lng, lat);
}
