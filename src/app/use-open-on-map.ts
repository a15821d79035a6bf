import { useLocation, useNavigate } from '@tanstack/react-router';
import { parseAreaCode } from '../domain/area.ts';
import type { LngLat } from '../domain/position.ts';
import { type LayerId, layerIds } from '../map/layer-id.ts';
import { deskOfPath, desks, homeOfMap } from './desk-list.ts';
import { openFromList } from './open-from-list.ts';
import { selectionOf } from './selection-on-map.ts';
import { useView } from './use-view.ts';
import { type OpenObject, type View, writeView } from './view.ts';

export type Opened = OpenObject & { readonly position: LngLat | null };

/**
 * Opens an object and shows it on the map: its layer is switched on, and the map goes there. From a
 * desk without a map the way leads to one that has it.
 */
export function useOpenOnMap(): (object: Opened) => void {
  const { view, changeView } = useView();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (object) => {
    const { layers } = desks[deskOfPath(pathname)];
    const change = changeFor(view, object, layers ?? desks[homeOfMap].layers ?? []);
    if (layers !== null) return changeView(change);
    void navigate({ to: desks[homeOfMap].path, search: writeView({ ...view, ...change }) });
  };
}

function changeFor(view: View, object: Opened, deskLayers: readonly LayerId[]): Partial<View> {
  const { kind, id } = object;
  const layers = withLayerOf(object, view.layers ?? deskLayers);
  const shown = { ...(layers !== null && { layers }), tab: 'hazards' } as const;
  // An area has no point to go to: the map fits it.
  if (kind === 'area')
    return { ...shown, open: { kind, id }, area: parseAreaCode(id), camera: null };
  return { ...shown, ...openFromList(view, object) };
}

/** null: the layer is on, or the object has none. */
function withLayerOf(object: OpenObject, layers: readonly LayerId[]): readonly LayerId[] | null {
  // Most hazards show by their building.
  const layer = object.kind === 'hazard' ? undefined : selectionOf(object, null)?.layer;
  if (layer === undefined || layers.includes(layer)) return null;
  return layerIds.filter((id) => id === layer || layers.includes(id));
}
