import type { Map as MapLibreMap } from 'maplibre-gl';
import { mapPaint } from '../theme/map-style.ts';
import type { ColorScheme } from '../theme/tokens.ts';
import type { DeckOverlay } from './deck-overlay.ts';
import type { PickMark } from './hit-markers.ts';
import type { LayerId } from './layer-id.ts';
import { type AlarmOnMap, alarmClusters } from './layers/alarm-markers.ts';
import { alarmPickMarks, alarmsLayer } from './layers/alarms-layer.ts';
import { type DeviceMarks, deviceMarks } from './layers/device-marks.ts';
import {
  type DeviceSpots,
  type DevicesOnMap,
  deviceSpots,
  updateSpots,
} from './layers/device-spots.ts';
import { devicesLayer } from './layers/devices-layer.ts';
import { type HazardOnMap, hazardMarkers } from './layers/hazard-markers.ts';
import { hazardPickMarks } from './layers/hazard-pick-marks.ts';
import { hazardsLayer } from './layers/hazards-layer.ts';
import type { Selection } from './stage-style.ts';

/** What deck.gl draws above the style. A part that is the same object has not changed. */
export type MarkData = {
  readonly alarms: readonly AlarmOnMap[];
  /** Those outside buildings; null until they are there. */
  readonly hazards: readonly HazardOnMap[] | null;
  /** null until they are there. */
  readonly devices: DevicesOnMap | null;
};

type MarksView = {
  readonly data: MarkData;
  readonly layers: ReadonlySet<LayerId>;
  readonly selection: Selection | null;
  readonly colorScheme: ColorScheme;
};

export type MarksDriver = {
  readonly show: (view: MarksView) => void;
  /** What can be hit now. */
  readonly pickMarks: () => readonly PickMark[];
};

/** Draws alarms, hazards and devices, and groups them anew when the map reaches another whole zoom. */
export function driveMarks(
  map: Pick<MapLibreMap, 'getZoom' | 'on'>,
  overlay: Pick<DeckOverlay, 'setLayers'>,
): MarksDriver {
  const alarmsAt = rememberMarkers(alarmClusters);
  const hazardsAt = rememberMarkers(hazardMarkers);
  const devicesAt = rememberDevices();
  let shown: MarksView | null = null;
  let drawn: unknown[] = [];
  let pickMarks: readonly PickMark[] = [];

  function show(view: MarksView): void {
    shown = view;
    draw();
  }

  function draw(): void {
    if (shown === null) return;
    const { data, layers, selection, colorScheme } = shown;
    const zoom = Math.floor(map.getZoom());
    const alarms = layers.has('alarms') ? alarmsAt(data.alarms, zoom) : null;
    const hazards = layers.has('hazards') ? hazardsAt(data.hazards ?? none, zoom) : null;
    const devices = layers.has('devices') ? devicesAt(data.devices, zoom) : null;
    const version = devices && devices.spots.version;
    const marks = [alarms, hazards, devices, version];
    const next = [...marks, selection?.layer, selection?.id, colorScheme];
    if (next.every((part, index) => part === drawn[index]) && next.length === drawn.length) return;
    drawn = next;
    const paint = mapPaint[colorScheme];
    const selectedIn = (layer: LayerId) => (selection?.layer === layer ? selection.id : null);
    overlay.setLayers(() => [
      ...(devices ? devicesLayer({ ...devices, selected: selectedIn('devices'), paint }) : []),
      ...(hazards
        ? hazardsLayer({ markers: hazards, selected: selectedIn('hazards'), paint })
        : []),
      ...(alarms ? alarmsLayer({ markers: alarms, selected: selectedIn('alarms'), paint }) : []),
    ]);
    pickMarks = [
      ...(devices?.marks.pickMarks ?? []),
      ...hazardPickMarks(hazards ?? []),
      ...alarmPickMarks(alarms ?? []),
    ];
  }

  map.on('zoom', draw);
  return { show, pickMarks: () => pickMarks };
}

const none = [] as const;

/** The markers of the objects asked for last, made once for a list and a zoom. */
function rememberMarkers<Shown, Marker>(
  make: (shown: readonly Shown[], at: { zoom: number }) => readonly Marker[],
) {
  let key: readonly [readonly Shown[], number] | null = null;
  let markers: readonly Marker[] = [];
  return (shown: readonly Shown[], zoom: number): readonly Marker[] => {
    if (key?.[0] !== shown || key[1] !== zoom) markers = make(shown, { zoom });
    key = [shown, zoom];
    return markers;
  };
}

type PlacedDevices = { readonly spots: DeviceSpots; readonly marks: DeviceMarks };

/** The same for devices; rows that change are counted anew where they stand. */
function rememberDevices() {
  let known: (PlacedDevices & { readonly zoom: number }) | null = null;
  return (devices: DevicesOnMap | null, zoom: number): PlacedDevices | null => {
    if (devices === null) return null;
    const isSame = known?.spots.rows === devices.rows;
    const spots = known !== null && isSame ? known.spots : deviceSpots(devices);
    if (spots.version !== devices.version) updateSpots(spots, devices.version);
    if (known === null || !isSame || known.zoom !== zoom) {
      known = { spots, marks: deviceMarks(spots, { zoom }), zoom };
    }
    return known;
  };
}
