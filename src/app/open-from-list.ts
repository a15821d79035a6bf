import type { LngLat } from '../domain/position.ts';
import type { Camera } from '../map/camera.ts';
import type { OpenObject, View } from './view.ts';

/** Close enough to tell one building from the next. */
const objectZoom = 16.5;

/** Opens an object chosen in a list; the map goes to where it is, never further out. */
export function openFromList(
  view: Pick<View, 'camera'>,
  { kind, id, position }: OpenObject & { readonly position: LngLat | null },
): Pick<View, 'open'> & Partial<Pick<View, 'camera'>> {
  const open = { kind, id };
  if (position === null) return { open };
  return { open, camera: cameraAt(position, view.camera) };
}

function cameraAt([lng, lat]: LngLat, before: Camera | null): Camera {
  return {
    lng,
    lat,
    zoom: Math.max(before?.zoom ?? 0, objectZoom),
    bearing: before?.bearing ?? 0,
    pitch: before?.pitch ?? 0,
  };
}
