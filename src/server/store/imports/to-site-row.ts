import type { SiteDraft } from '../../../domain/import/site-row.ts';
import { toFlag } from '../flag.ts';
import { placedColumns } from '../place.ts';
import { locatedOrNull, placeByLinks, type ToRow, toOriginText } from './row-parts.ts';

/** A site without a position of its own stands at its building, else in its compound. */
export const toSiteRow: ToRow<SiteDraft, 'charging_site'> = (parsed, around, newId) => {
  const { draft, mends, origin } = parsed;
  const building = draft.buildingRef === null ? null : around.building(draft.buildingRef, null);
  const compound = draft.compoundRef === null ? null : around.compound(draft.compoundRef);
  const links = [
    { field: 'building', reference: draft.buildingRef, found: building },
    { field: 'compound', reference: draft.compoundRef, found: compound },
  ];
  const placed = placeByLinks(parsed, links, around);
  if (!placed.ok) return placed;
  return {
    ok: true,
    mends: [...mends, ...placed.mends],
    row: {
      district: around.district,
      id: draft.externalId ?? newId(),
      area: placed.code,
      compound: locatedOrNull(compound)?.id ?? null,
      building: locatedOrNull(building)?.id ?? null,
      ...columnsOf(draft),
      origin: toOriginText(origin),
      ...placedColumns(placed.position),
    },
  };
};

function columnsOf(draft: SiteDraft) {
  return {
    name: draft.name,
    address: draft.address,
    status: draft.status,
    setting: draft.setting,
    land: draft.land,
    ports: draft.ports,
    operator: draft.operator,
    electricity_yuan_kwh: draft.electricityYuanPerKwh,
    service_yuan_kwh: draft.serviceYuanPerKwh,
    has_full_charge_cut: toFlag(draft.hasFullChargeCut),
    has_planned_cut: toFlag(draft.hasPlannedCut),
    has_card_or_code: toFlag(draft.hasCardOrCode),
    transformer: draft.transformer,
    spare_kw: draft.spareKilowatts,
    opened_on: draft.openedOn,
  };
}
