import type { LayerId } from '../map/layer-id.ts';
import type { OpenObject, PickKind } from './view.ts';

export type MapSelection = { readonly layer: LayerId; readonly id: string };

const kindOfLayer: Readonly<Record<LayerId, PickKind | null>> = {
  alarms: 'alarm',
  areas: 'area',
  buildings: 'building',
  density: null,
};

/** The object that a pick on the map opens; null for a layer without objects. */
export function objectOfPick({ layer, id }: MapSelection): OpenObject | null {
  const kind = kindOfLayer[layer];
  return kind === null ? null : { kind, id };
}

/** How the open object shows on the map; a hazard shows by the building it is in. */
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
      return { layer: 'buildings', id: open.id };
    case 'hazard':
      return buildingOfHazard === null ? null : { layer: 'buildings', id: buildingOfHazard };
  }
}
