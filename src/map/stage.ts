import type { GeoJSON } from 'geojson';
import {
  type GeoJSONSource,
  type ImageSource,
  type LayerSpecification,
  type Map as MapLibreMap,
  type StyleSpecification,
  VectorTileSource,
} from 'maplibre-gl';
import type { Bbox } from '../domain/position.ts';
import { type MapPaint, mapPaint } from '../theme/map-style.ts';
import type { ColorScheme } from '../theme/tokens.ts';
import { applyStyle } from './apply-style.ts';
import type { Camera } from './camera.ts';
import { addDeckOverlay, type DeckOverlay } from './deck-overlay.ts';
import { paintDensity } from './density-picture.ts';
import type { LayerId } from './layer-id.ts';
import { type AlarmMarker, type AlarmOnMap, alarmMarkers } from './layers/alarm-markers.ts';
import { alarmsLayer } from './layers/alarms-layer.ts';
import {
  type AreaOnMap,
  areaFeatures,
  areaNamesSource,
  areasSource,
} from './layers/areas-layer.ts';
import { basemapSource } from './layers/basemap.ts';
import { buildingsSource, tiltedFromPitch } from './layers/buildings-layer.ts';
import { cornersOf, type DensityOnMap, densitySource } from './layers/density-layer.ts';
import { emptyCollection } from './map-recipe.ts';
import { parsePatternId } from './pattern-id.ts';
import { drawPattern, patternPixelRatio } from './pattern-picture.ts';
import type { Picked } from './pick.ts';
import { followCamera } from './stage-camera.ts';
import { type MapFailure, watchFailures } from './stage-failures.ts';
import { watchPicking } from './stage-picking.ts';
import { type Selection, stageStyle } from './stage-style.ts';
import { fetchBuildingTile, serveTiles, tilesOf } from './tile-protocol.ts';

type MapData = {
  readonly areas: readonly AreaOnMap[];
  readonly alarms: readonly AlarmOnMap[];
  readonly density: DensityOnMap | null;
  /** A new version reads the tiles again. */
  readonly dataVersion: string;
};

/** Everything that the map shows: it depends on nothing else. */
export type StageView = {
  readonly camera: Camera | null;
  readonly fitBbox: Bbox | null;
  readonly layers: ReadonlySet<LayerId>;
  readonly data: MapData;
  readonly selection: Selection | null;
  readonly colorScheme: ColorScheme;
  /** GeoJSON of water, green and roads; null for bare ground. */
  readonly basemapUrl: string | null;
};

export type StageEvents = {
  readonly onCameraChange: (camera: Camera) => void;
  readonly onPick: (picked: Picked | null) => void;
  /** null when what had failed works again. */
  readonly onFailure: (failure: MapFailure | null) => void;
};

export type Stage = {
  readonly map: MapLibreMap;
  readonly overlay: DeckOverlay;
  readonly show: (view: StageView) => void;
  /** Reads what the map itself reads again, after it failed. */
  readonly retry: () => void;
  readonly remove: () => void;
};

/** The style with which a map of this view begins. */
export function firstStyle(view: StageView): StyleSpecification {
  const { sources, layers } = stageStyle(lookOf(view, { isTilted: false }));
  // A change of status or scheme is shown, not played.
  const transition = { duration: 0, delay: 0 };
  return { version: 8, transition, sources: { ...sources }, layers: [...layers] };
}

/** Keeps a map, made with the first style of `first`, equal to the view that was shown last. */
export function driveStage(map: MapLibreMap, first: StageView, events: StageEvents): Stage {
  const overlay = addDeckOverlay(map);
  const camera = followCamera(map, events);
  const forgetMissingTiles = serveTiles({
    load: fetchBuildingTile,
    onFailure: (reason) =>
      events.onFailure(reason === null ? null : { layer: 'buildings', reason }),
  });
  let wanted = first;
  /** What the sources hold; null while the style has none of them. */
  let shown: StageView | null = null;
  let layers: readonly LayerSpecification[] = firstStyle(first).layers;
  let markers: readonly AlarmMarker[] = [];

  watchPicking(map, { markers: () => markers, onPick: events.onPick });
  watchFailures(map, events.onFailure);
  map.setMissingStyleImageResolver((id) => addPattern(map, id));
  // Also after a lost graphics context: the style comes back by itself, the density does not.
  map.on('style.load', update);
  map.on('webglcontextlost', () => {
    shown = null;
  });
  map.on('pitch', restyle);

  function show(view: StageView): void {
    wanted = view;
    camera.follow(view);
    // Otherwise the style is still to come, and brings the first update with it.
    if (shown !== null) update();
  }

  function update(): void {
    const before = shown;
    shown = wanted;
    restyle();
    updateAreas(before);
    updateBuildings(before);
    updateDensity(before);
    updateAlarms(before);
    updateBasemap(before);
  }

  function restyle(): void {
    if (shown === null) return;
    const isTilted = map.getPitch() > tiltedFromPitch;
    const after = stageStyle(lookOf(wanted, { isTilted })).layers;
    applyStyle(map, { before: layers, after });
    layers = after;
  }

  function updateAreas(before: StageView | null): void {
    const { areas } = wanted.data;
    if (before?.data.areas === areas) return;
    const { shapes, names } = areaFeatures(areas);
    setData(areasSource, shapes);
    setData(areaNamesSource, names);
  }

  function updateBuildings(before: StageView | null): void {
    // The first tiles are named by the style itself.
    if (before === null || before.data.dataVersion === wanted.data.dataVersion) return;
    readTiles();
  }

  function readTiles(): void {
    forgetMissingTiles();
    const source = map.getSource(buildingsSource);
    if (source instanceof VectorTileSource) source.setTiles([tilesOf(wanted.data.dataVersion)]);
  }

  function retry(): void {
    if (shown === null) return;
    events.onFailure(null);
    readTiles();
    readBasemap();
  }

  function updateDensity(before: StageView | null): void {
    const { density } = wanted.data;
    const isSamePaint = before?.colorScheme === wanted.colorScheme;
    if (density === null || (isSamePaint && before?.data.density === density)) return;
    map.getSource<ImageSource>(densitySource)?.updateImage({
      image: paintDensity(density, paintOf(wanted)),
      coordinates: cornersOf(density.grid),
    });
  }

  function updateAlarms(before: StageView | null): void {
    const isSame =
      before?.data.alarms === wanted.data.alarms &&
      before.colorScheme === wanted.colorScheme &&
      before.layers.has('alarms') === wanted.layers.has('alarms') &&
      selectedAlarm(before) === selectedAlarm(wanted);
    if (isSame) return;
    markers = wanted.layers.has('alarms') ? alarmMarkers(wanted.data.alarms) : [];
    const props = { markers, selected: selectedAlarm(wanted), paint: paintOf(wanted) };
    overlay.setLayers(() => alarmsLayer(props));
  }

  function updateBasemap(before: StageView | null): void {
    if (before !== null && before.basemapUrl === wanted.basemapUrl) return;
    readBasemap();
  }

  function readBasemap(): void {
    const url = wanted.basemapUrl;
    const data = url === null ? emptyCollection : new URL(url, document.baseURI).href;
    setData(basemapSource, data);
  }

  /** What cannot be read is reported by the map's error event. */
  function setData(id: string, data: GeoJSON | string): void {
    void map.getSource<GeoJSONSource>(id)?.setData(data);
  }

  function remove(): void {
    overlay.remove();
    map.remove();
  }

  return { map, overlay, show, retry, remove };
}

function lookOf(view: StageView, { isTilted }: { isTilted: boolean }) {
  const { layers, selection, data } = view;
  return { layers, selection, isTilted, paint: paintOf(view), tiles: tilesOf(data.dataVersion) };
}

function paintOf({ colorScheme }: StageView): MapPaint {
  return mapPaint[colorScheme];
}

function selectedAlarm({ selection }: StageView): string | null {
  return selection?.layer === 'alarms' ? selection.id : null;
}

function addPattern(map: MapLibreMap, id: string): void {
  const picture = parsePatternId(id);
  if (picture === null) return;
  map.addImage(id, drawPattern(picture), { pixelRatio: patternPixelRatio });
}
