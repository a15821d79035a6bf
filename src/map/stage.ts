import {
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
import type { LayerId } from './layer-id.ts';
import type { LayerOptions } from './layer-options.ts';
import { buildingsSource, tiltedFromPitch } from './layers/buildings-layer.ts';
import type { OutsideBasemap } from './layers/outside-basemap.ts';
import { spriteOf } from './layers/style-basemap.ts';
import { parsePatternId } from './pattern-id.ts';
import { drawPattern, patternPixelRatio } from './pattern-picture.ts';
import type { Picked } from './pick.ts';
import { followCamera } from './stage-camera.ts';
import { type MapFailure, watchFailures } from './stage-failures.ts';
import { guardGround } from './stage-ground.ts';
import { driveMarks, type MarkData } from './stage-marks.ts';
import { watchPicking } from './stage-picking.ts';
import { fillSources, readBasemap, type SourceData } from './stage-sources.ts';
import { type Selection, stageStyle } from './stage-style.ts';
import { fetchBuildingTile, serveTiles, tilesOf } from './tile-protocol.ts';

export type MapData = SourceData &
  MarkData & {
    /** A new version reads the tiles again. */
    readonly dataVersion: string;
  };

/** Everything that the map shows: it depends on nothing else. */
export type StageView = {
  readonly camera: Camera | null;
  readonly fitBbox: Bbox | null;
  readonly layers: ReadonlySet<LayerId>;
  readonly options: LayerOptions;
  readonly data: MapData;
  readonly selection: Selection | null;
  readonly colorScheme: ColorScheme;
  /** GeoJSON of water, green and roads; null for bare ground. */
  readonly basemapUrl: string | null;
  /** Lies over that ground, which is shown when it fails. Read once, when the map is made. */
  readonly outside: OutsideBasemap;
};

export type StageEvents = {
  readonly onCameraChange: (camera: Camera) => void;
  readonly onPick: (picked: Picked | null) => void;
  readonly onFailure: (failure: MapFailure) => void;
  /** A layer that had failed works again; null: everything is tried anew. */
  readonly onMended: (layer: MapFailure['layer'] | null) => void;
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
  const sprite = view.outside.kind === 'style' ? spriteOf(view.outside.style) : undefined;
  // A change of status or scheme is shown, not played.
  const transition = { duration: 0, delay: 0 };
  return {
    version: 8,
    transition,
    sources: { ...sources },
    layers: [...layers],
    ...(sprite !== undefined && { sprite }),
  };
}

/** Keeps a map, made with the first style of `first`, equal to the view that was shown last. */
export function driveStage(map: MapLibreMap, first: StageView, events: StageEvents): Stage {
  const overlay = addDeckOverlay(map);
  const camera = followCamera(map, events);
  const forgetMissingTiles = serveTiles({
    load: fetchBuildingTile,
    onFailure: (reason) => {
      if (reason === null) events.onMended('buildings');
      else events.onFailure({ layer: 'buildings', reason });
    },
  });
  const ground = guardGround(map, first.outside);
  let given = first;
  let wanted = ground.under(given);
  /** What the sources hold; null while the style has none of them. */
  let shown: StageView | null = null;
  let layers: readonly LayerSpecification[] = firstStyle(first).layers;
  const marks = driveMarks(map, overlay);

  watchPicking(map, { marks: marks.pickMarks, onPick: events.onPick });
  watchFailures(map, reportFailure);
  map.setMissingStyleImageResolver((id) => addPattern(map, id));
  // Also after a lost graphics context: the style comes back by itself, the density does not.
  map.on('style.load', update);
  map.on('webglcontextlost', () => {
    shown = null;
  });
  map.on('pitch', restyle);

  function show(view: StageView): void {
    given = view;
    camera.follow(view);
    refresh();
  }

  function refresh(): void {
    wanted = ground.under(given);
    // Otherwise the style is still to come, and brings the first update with it.
    if (shown !== null) update();
  }

  function reportFailure(failure: MapFailure): void {
    if (failure.layer !== 'basemap') return events.onFailure(failure);
    // Every tile that fails comes here: it is said once.
    if (!ground.noteFailure()) return;
    events.onFailure(failure);
    refresh();
  }

  function update(): void {
    const before = shown;
    shown = wanted;
    restyle();
    fillSources(map, { before, after: wanted });
    updateBuildings(before);
    marks.show(wanted);
  }

  function restyle(): void {
    if (shown === null) return;
    const isTilted = map.getPitch() > tiltedFromPitch;
    const after = stageStyle(lookOf(wanted, { isTilted })).layers;
    applyStyle(map, { before: layers, after });
    layers = after;
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
    events.onMended(null);
    readTiles();
    ground.readAgain();
    refresh();
    readBasemap(map, wanted);
  }

  function remove(): void {
    overlay.remove();
    map.remove();
  }

  return { map, overlay, show, retry, remove };
}

function lookOf(view: StageView, { isTilted }: { isTilted: boolean }) {
  const { layers, options, selection, data, outside } = view;
  const tiles = tilesOf(data.dataVersion);
  return { layers, options, selection, isTilted, paint: paintOf(view), tiles, outside };
}

function paintOf({ colorScheme }: StageView): MapPaint {
  return mapPaint[colorScheme];
}

function addPattern(map: MapLibreMap, id: string): void {
  const picture = parsePatternId(id);
  if (picture === null) return;
  map.addImage(id, drawPattern(picture), { pixelRatio: patternPixelRatio });
}
