import type { DeviceDraft } from '../../../domain/import/device-row.ts';
import { toPaperColumns } from '../devices.ts';
import { pointColumns } from '../place.ts';
import { locatedOrNull, placeByLinks, type ToRow, toOriginText } from './row-parts.ts';

/** A device without a position of its own is where its building is, else its charging site. */
export const toDeviceRow: ToRow<DeviceDraft, 'device'> = (parsed, around, newId) => {
  const { draft, mends, origin } = parsed;
  const building = draft.buildingRef === null ? null : around.building(draft.buildingRef, null);
  const site = draft.siteRef === null ? null : around.site(draft.siteRef);
  const links = [
    { field: 'building', reference: draft.buildingRef, found: building },
    { field: 'site', reference: draft.siteRef, found: site },
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
      building: locatedOrNull(building)?.id ?? null,
      site: locatedOrNull(site)?.id ?? null,
      kind: draft.kind,
      name: draft.name,
      floor: draft.floor,
      has_telemetry: draft.hasTelemetry ? 1 : 0,
      installed_on: draft.installedOn,
      last_seen_at: draft.lastSeenAt,
      ...toPaperColumns(draft),
      origin: toOriginText(origin),
      ...pointColumns(placed.position),
    },
  };
};
