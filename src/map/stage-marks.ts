import type { Map as MapLibreMap } from 'maplibre-gl';
import { mapPaint } from '../theme/map-style.ts';
import type { ColorScheme } from '../theme/tokens.ts';
import type { DeckOverlay } from './deck-overlay.ts';
import type { PickMark } from './hit-markers.ts';
import type { LayerId } from './layer-id.ts';
import { type AlarmMarker, type AlarmOnMap, alarmClusters } from './layers/alarm-markers.ts';
import { alarmPickMarks, alarmsLayer } from './layers/alarms-layer.ts';
import { type DeviceMarks, deviceMarks } from './layers/device-marks.ts';
import {
  type DeviceSpots,
  type DevicesOnMap,
  deviceSpots,
  updateSpots,
} from './layers/device-spots.ts';
import { devicesLayer } from './layers/devices-layer.ts';
import type { Selection } from './stage-style.ts';

/** What deck.gl draws above the style. A part that is the same object has not changed. */
export type MarkData = {
  readonly alarms: readonly AlarmOnMap[];
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

/** Draws alarms and devices, and groups them anew when the map reaches another whole zoom. */
export function driveMarks(
  map: Pick<MapLibreMap, 'getZoom' | 'on'>,
  overlay: Pick<DeckOverlay, 'setLayers'>,
): MarksDriver {
  const alarmsAt = rememberAlarms();
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
    const devices = layers.has('devices') ? devicesAt(data.devices, zoom) : null;
    const version = devices && devices.spots.version;
    const next = [alarms, devices, version, selection?.layer, selection?.id, colorScheme];
    if (next.every((part, index) => part === drawn[index]) && next.length === drawn.length) return;
    drawn = next;
    const paint = mapPaint[colorScheme];
    const selectedIn = (layer: LayerId) => (selection?.layer === layer ? selection.id : null);
    overlay.setLayers(() => [
      ...(devices ? devicesLayer({ ...devices, selected: selectedIn('devices'), paint }) : []),
      ...(alarms ? alarmsLayer({ markers: alarms, selected: selectedIn('alarms'), paint }) : []),
    ]);
    pickMarks = [...(devices?.marks.pickMarks ?? []), ...alarmPickMarks(alarms ?? [])];
  }

  map.on('zoom', draw);
  return { show, pickMarks: () => pickMarks };
}

/** The markers of the alarms asked for last, made once for a list and a zoom. */
function rememberAlarms() {
  let key: readonly [readonly AlarmOnMap[], number] | null = null;
  let markers: readonly AlarmMarker[] = [];
  return (alarms: readonly AlarmOnMap[], zoom: number): readonly AlarmMarker[] => {
    if (key?.[0] !== alarms || key[1] !== zoom) markers = alarmClusters(alarms, { zoom });
    key = [alarms, zoom];
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
