import type { LayerId } from '../map/layer-id.ts';
import type { Picked } from '../map/pick.ts';
import type { OpenObject, PickKind } from './view.ts';

export type MapSelection = { readonly layer: LayerId; readonly id: string };

const kindOfLayer: Readonly<Record<LayerId, PickKind | null>> = {
  alarms: 'alarm',
  areas: 'area',
  buildings: 'building',
  compounds: 'compound',
  density: null,
  devices: 'device',
  hazards: 'hazard',
  hexagons: null,
  sites: 'site',
};

/** The object that a pick on the map opens; null for what has none. */
export function objectOfPick(picked: Picked): OpenObject | null {
  switch (picked.kind) {
    case 'object': {
      const kind = kindOfLayer[picked.layer];
      return kind === null ? null : { kind, id: picked.id };
    }
    case 'stack':
      return { kind: 'stack', id: picked.building };
    // The map itself goes nearer.
    case 'cluster':
      return null;
  }
}

/** How the open object shows on the map; a hazard by the building it is in, if it is in one. */
export function selectionOf(
  open: OpenObject | null,
  buildingOfHazard: string | null,
): MapSelection | null {
  if (open === null) return null;
  switch (open.kind) {
    case 'alarm':
      return { layer: 'alarms', id: open.id };
    case 'area':
      return { layer: 'areas', id: open.id };
    case 'building':
    case 'stack':
      return { layer: 'buildings', id: open.id };
    case 'compound':
      return { layer: 'compounds', id: open.id };
    case 'device':
      return { layer: 'devices', id: open.id };
    case 'site':
      return { layer: 'sites', id: open.id };
    // A unit is nowhere on the map: what it answers for is.
    case 'unit':
      return null;
    case 'hazard':
      return buildingOfHazard === null
        ? { layer: 'hazards', id: open.id }
        : { layer: 'buildings', id: buildingOfHazard };
  }
}
