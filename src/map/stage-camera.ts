import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '../domain/position.ts';
import { type Camera, isSameCamera } from './camera.ts';

/** Where the page wants the map: a camera, or while there is none, a box to fit. */
type WantedView = { readonly camera: Camera | null; readonly fitBbox: Bbox | null };

export type CameraFollower = { readonly follow: (wanted: WantedView) => void };

const easeMs = 180;
const fitPaddingPixels = 32;
/** What stands at the edges of the map covers nothing of the district: buttons, legend, scale. */
const fitPadding = { top: 56, right: 64, bottom: 48, left: fitPaddingPixels } as const;

/**
 * Moves the map when the page asks for another view, and only then: a wish that has not changed, or
 * that is the echo of where a person has just moved the map, moves nothing.
 */
export function followCamera(
  map: MapLibreMap,
  { onCameraChange }: { onCameraChange: (camera: Camera) => void },
): CameraFollower {
  let wanted: WantedView = { camera: null, fitBbox: null };
  let told: Camera | null = null;
  let isUnderWay = false;

  map.on('moveend', () => {
    isUnderWay = false;
    if (!hasRoom(map)) return;
    told = cameraOf(map);
    onCameraChange(told);
  });
  // A map that was hidden could not fit anything: it does when it is shown. A movement aims at the
  // middle of the size with which it began: when a panel opens meanwhile, it begins anew.
  map.on('resize', () => {
    if ((told === null || isUnderWay) && hasRoom(map)) show(wanted);
  });

  function follow(next: WantedView): void {
    if (isSameView(next, wanted)) return;
    wanted = next;
    if (hasRoom(map)) show(next);
  }

  function show({ camera, fitBbox }: WantedView): void {
    if (camera !== null) moveTo(camera);
    else if (fitBbox !== null) fit(fitBbox);
  }

  function moveTo(camera: Camera): void {
    if (told !== null && isSameCamera(camera, told)) return;
    const { lng, lat, ...rest } = camera;
    const view = { center: [lng, lat] as [number, number], ...rest };
    // The first view is where the page opens, not a movement. Reduced motion is MapLibre's matter.
    if (told === null) map.jumpTo(view);
    else move(() => map.easeTo({ ...view, duration: easeMs }));
  }

  /** Ending the movement before it is told first, hence the order. */
  function move(begin: () => void): void {
    isUnderWay = false;
    begin();
    isUnderWay = map.isMoving();
  }

  function fit([west, south, east, north]: Bbox): void {
    const how = told === null ? { animate: false } : { duration: easeMs, linear: true };
    const box: Bbox = [west, south, east, north];
    move(() => map.fitBounds(box, { padding: fitPadding, maxZoom: 17, ...how }));
  }

  return { follow };
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

function hasRoom(map: MapLibreMap): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  return clientWidth > 2 * fitPaddingPixels && clientHeight > 2 * fitPaddingPixels;
}

/** By these two alone: what the caller hands over may hold all rows of the map beside them. */
function isSameView(a: WantedView, b: WantedView): boolean {
  return JSON.stringify([a.camera, a.fitBbox]) === JSON.stringify([b.camera, b.fitBbox]);
}
