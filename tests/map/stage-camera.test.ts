import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../src/domain/position.ts';
import type { Camera } from '../../src/map/camera.ts';
import { followCamera } from '../../src/map/stage-camera.ts';

const start: Camera = { lng: 106.62, lat: 29.41, zoom: 15, bearing: 0, pitch: 0 };
const bbox: Bbox = [106, 29, 107, 30];

/** A map that moves at once and remembers how it was moved. */
function followedMap({ width = 800, takesTime = false } = {}) {
  const handlers = new Map<string, () => void>();
  const moves: string[] = [];
  const told: Camera[] = [];
  const container = { clientWidth: width, clientHeight: 600 };
  let at = { ...start };
  let isMoving = false;
  const arrive = () => {
    isMoving = false;
    handlers.get('moveend')?.();
  };
  const move = (kind: string, to: Partial<Camera>) => {
    moves.push(kind);
    at = { ...at, ...to };
    isMoving = kind === 'ease' && takesTime;
    if (!isMoving) arrive();
  };
  const toCamera = ({ center: [lng, lat], zoom, bearing, pitch }: MovedTo) => ({
    lng,
    lat,
    zoom,
    bearing,
    pitch,
  });
  const map = {
    on: (name: string, action: () => void) => handlers.set(name, action),
    getContainer: () => container,
    getCenter: () => ({ lng: at.lng, lat: at.lat }),
    getZoom: () => at.zoom,
    getBearing: () => at.bearing,
    getPitch: () => at.pitch,
    isMoving: () => isMoving,
    jumpTo: (to: MovedTo) => move('jump', toCamera(to)),
    easeTo: (to: MovedTo) => move('ease', toCamera(to)),
    fitBounds: () => move('fit', { zoom: 12 }),
  };
  // The follower uses nothing else of a map.
  const follower = followCamera(map as unknown as MapLibreMap, {
    onCameraChange: (camera) => told.push(camera),
  });
  const show = () => {
    container.clientWidth = 800;
    handlers.get('resize')?.();
  };
  const drag = (to: Partial<Camera>) => move('drag', to);
  return { ...follower, moves, told, drag, show, arrive };
}

type MovedTo = { center: [number, number]; zoom: number; bearing: number; pitch: number };

describe('the map', () => {
  it('opens where the link says, without a flight', () => {
    const { follow, moves } = followedMap();
    follow({ camera: { ...start, zoom: 17 }, fitBbox: bbox });
    expect(moves).toEqual(['jump']);
  });

  it('fits the box while there is no camera', () => {
    const { follow, moves } = followedMap();
    follow({ camera: null, fitBbox: bbox });
    expect(moves).toEqual(['fit']);
  });

  it('stays when its own movement comes back rounded', () => {
    const { follow, moves, drag, told } = followedMap();
    follow({ camera: start, fitBbox: bbox });
    drag({ lng: 106.6300049, zoom: 15.5044 });
    follow({ camera: { ...start, lng: 106.63, zoom: 15.5 }, fitBbox: bbox });
    expect(moves).toEqual(['jump', 'drag']);
    expect(told).toHaveLength(2);
  });

  it('stays when the page is drawn anew before it knows of a movement', () => {
    const { follow, moves, drag } = followedMap();
    follow({ camera: start, fitBbox: bbox });
    drag({ lng: 106.7 });
    follow({ camera: start, fitBbox: bbox });
    expect(moves).toEqual(['jump', 'drag']);
  });

  it('stays when everything else is new and the view is not', () => {
    const { follow, moves } = followedMap();
    follow({ camera: { ...start }, fitBbox: [...bbox] });
    follow({ camera: { ...start }, fitBbox: [...bbox] });
    expect(moves).toEqual(['jump']);
  });

  it('stays when the data grow while a camera is set', () => {
    const { follow, moves } = followedMap();
    follow({ camera: start, fitBbox: bbox });
    follow({ camera: start, fitBbox: [105, 28, 108, 31] });
    expect(moves).toEqual(['jump']);
  });

  it('goes where the page asks, and back when asked', () => {
    const { follow, moves } = followedMap();
    follow({ camera: start, fitBbox: bbox });
    follow({ camera: { ...start, zoom: 17 }, fitBbox: bbox });
    follow({ camera: null, fitBbox: bbox });
    expect(moves).toEqual(['jump', 'ease', 'fit']);
  });

  it('begins its movement anew when a panel takes some of its room meanwhile, and only then', () => {
    const { follow, moves, show, arrive } = followedMap({ takesTime: true });
    follow({ camera: start, fitBbox: bbox });
    show();
    follow({ camera: { ...start, zoom: 17 }, fitBbox: bbox });
    show();
    expect(moves).toEqual(['jump', 'ease', 'ease']);
    arrive();
    show();
    expect(moves).toHaveLength(3);
  });

  it('waits with its first view until it is shown, and tells nothing before', () => {
    const { follow, moves, told, show } = followedMap({ width: 0 });
    follow({ camera: null, fitBbox: bbox });
    expect([moves, told]).toEqual([[], []]);
    show();
    expect(moves).toEqual(['fit']);
    expect(told).toHaveLength(1);
  });
});
