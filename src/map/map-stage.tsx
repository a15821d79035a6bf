import 'maplibre-gl/dist/maplibre-gl.css';
import './map-stage.css';
import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import {
  type CSSProperties,
  type ReactElement,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { mapPaint } from '../theme/map-style.ts';
import { type ColorScheme, tokens } from '../theme/tokens.ts';
import { exportPicture } from './export-picture.ts';
import type { Label } from './legend.ts';
import { legendOf } from './legend-of.ts';
import { MapAttribution } from './map-attribution.tsx';
import { MapControls } from './map-controls.tsx';
import { driveStage, firstStyle, type Stage, type StageEvents, type StageView } from './stage.ts';
import { watchContext } from './stage-context.ts';

export type MapStageProps = Omit<StageView, 'basemapUrl'> &
  StageEvents & {
    readonly language: 'zh' | 'en';
    readonly label: Label;
    /** Whether some of the data are still to come. */
    readonly isWaiting: boolean;
    /** GeoJSON of water, green and roads under the page's base path; left out: bare ground. */
    readonly basemapUrl?: string | null;
    /** Whom the basemap names; may be empty. */
    readonly attribution: string;
    readonly ref?: Ref<MapHandle>;
  };

/** What can be asked of a map that stands. */
export type MapHandle = {
  /** The map as it is now with title, legend and note, as a PNG. */
  readonly exportPicture: (words: { title: string; note: string }) => Promise<Blob>;
  /** Reads tiles and basemap again, after they failed. */
  readonly retry: () => void;
};

// Before the first map: the bundler gives the worker an address of its own.
setWorkerUrl(workerUrl);

const locales = { zh: 'zh-CN', en: 'en' } as const;

/** The map. It shows what its props say and moves only when `camera` or `fitBbox` change. */
export function MapStage(props: MapStageProps): ReactElement {
  const { label, language, colorScheme, isWaiting, attribution, ref } = props;
  const container = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  /** Counts the maps: a graphics context that is gone for good takes its map with it. */
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (container.current === null) return;
    const again = () => setAttempt(attempt + 1);
    const made = tryStage(container.current, latest, again);
    stage.current = made;
    if (made !== null && attempt > 0) latest.current.onMended(null);
    return () => {
      stage.current = null;
      made?.remove();
    };
  }, [attempt]);

  useEffect(() => stage.current?.show(viewOf(props)));

  const title = label('map.title');
  useEffect(() => {
    stage.current?.map.getCanvas().setAttribute('aria-label', title);
  }, [title, attempt]);

  useImperativeHandle(ref, () => ({
    exportPicture: (words) => takePicture(stage.current, { ...latest.current, ...words }),
    retry: () => {
      if (stage.current === null) setAttempt(attempt + 1);
      else stage.current.retry();
    },
  }));

  return (
    <div className="map-stage" style={colours(colorScheme)} lang={locales[language]}>
      <div
        className="map-stage-canvas"
        ref={container}
        data-state="loading"
        data-rendered="0"
        data-waiting={isWaiting}
      />
      <MapControls
        label={label}
        onZoom={(levels) => zoomBy(stage.current, levels)}
        onNorth={() => stage.current?.map.easeTo({ bearing: 0, pitch: 0, duration: moveMs })}
      />
      <MapAttribution product={label('map.attribution')} basemap={attribution} />
    </div>
  );
}

const moveMs = 180;
const zooms = { least: 8, most: 20 } as const;
const steepestPitch = 60;

type Latest = { readonly current: MapStageProps };

/** null, and a sentence, where the browser gives no graphics context. */
function tryStage(container: HTMLDivElement, latest: Latest, onGone: () => void): Stage | null {
  try {
    const stage = makeStage(container, latest);
    watchContext(stage.map, onGone);
    return stage;
  } catch (error) {
    // MapLibre throws nothing else when a map is made.
    if (!(error instanceof Error)) throw error;
    latest.current.onFailure({ layer: 'map', reason: latest.current.label('map.noContext') });
    return null;
  }
}

function makeStage(container: HTMLDivElement, latest: Latest): Stage {
  const view = viewOf(latest.current);
  const map = new MapLibreMap({
    container,
    style: firstStyle(view),
    attributionControl: false,
    minZoom: zooms.least,
    maxZoom: zooms.most,
    maxPitch: steepestPitch,
    locale: { 'Map.Title': latest.current.label('map.title') },
    // One world: a district has no copy of itself a screen away.
    renderWorldCopies: false,
  });
  map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-right');
  countFrames(map, container);
  return driveStage(map, view, {
    onCameraChange: (camera) => latest.current.onCameraChange(camera),
    onPick: (picked) => latest.current.onPick(picked),
    onFailure: (failure) => latest.current.onFailure(failure),
    onMended: (layer) => latest.current.onMended(layer),
  });
}

/** Written into the page so that a reader of the page, or a test, sees when the picture is whole. */
function countFrames(map: MapLibreMap, { dataset }: HTMLDivElement): void {
  map.on('dataloading', () => {
    dataset.state = 'loading';
  });
  map.on('webglcontextlost', () => {
    dataset.state = 'loading';
  });
  map.on('idle', () => {
    dataset.state = 'ready';
    dataset.rendered = String(Number(dataset.rendered) + 1);
  });
}

function viewOf(props: MapStageProps): StageView {
  const { camera, fitBbox, layers, options, data } = props;
  const { selection, colorScheme, outside, basemapUrl = null } = props;
  return { camera, fitBbox, layers, options, data, selection, colorScheme, outside, basemapUrl };
}

function zoomBy(stage: Stage | null, levels: number): void {
  if (stage === null) return;
  stage.map.easeTo({ zoom: stage.map.getZoom() + levels, duration: moveMs });
}

type Words = { readonly title: string; readonly note: string };

async function takePicture(stage: Stage | null, props: MapStageProps & Words): Promise<Blob> {
  if (stage === null) throw new Error('There is no map to take a picture of');
  const { title, note, label, language, layers, options, data, colorScheme } = props;
  const { density, hexagons } = data;
  return exportPicture(stage, {
    title,
    note,
    label,
    locale: locales[language],
    legend: legendOf(layers, {
      paint: mapPaint[colorScheme],
      options,
      density,
      hexResolution: hexagons?.resolution ?? null,
    }),
    colors: tokens[colorScheme],
  });
}

/** The controls are the page's own elements and take the colours of the scheme. */
function colours(scheme: ColorScheme): CSSProperties {
  const { panel, ink, inkQuiet, line, act, sunken } = tokens[scheme];
  const { land, labelHalo } = mapPaint[scheme];
  const variables: Record<`--map-${string}`, string> = {
    '--map-land': land,
    '--map-halo': labelHalo,
    '--map-panel': panel,
    '--map-ink': ink,
    '--map-ink-quiet': inkQuiet,
    '--map-line': line,
    '--map-sunken': sunken,
    '--map-act': act,
  };
  return variables;
}
