import type { Layer, LayerDataSource } from '@deck.gl/core';
import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import { alarmLevels } from '../../domain/alarm.ts';
import type { MapPaint } from '../../theme/map-style.ts';
import { drawMarker } from '../draw-marker.ts';
import type { AlarmMarker } from './alarm-markers.ts';
import { shapeOfLevel } from './alarms-legend.ts';

export type AlarmsLayerProps = {
  readonly markers: readonly AlarmMarker[];
  /** Id of the selected alarm. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

/** Side of a marker in pixels. */
export const markerPixels = 26;
const ringRadiusPixels = 19;
const selectionRadiusPixels = 23;
/** The atlas is drawn larger than shown, for screens with more than one device pixel a pixel. */
const atlasCellPixels = 64;

/** Markers by level, a ring while unacknowledged, a count where several stand on one spot. */
export function alarmsLayer(props: AlarmsLayerProps): Layer[] {
  const { markers, paint } = props;
  if (markers.length === 0) return [];
  return [
    ring('alarms-selected', {
      markers: markers.filter((marker) => isSelected(marker, props.selected)),
      radiusPixels: selectionRadiusPixels,
      widthPixels: 4,
      color: () => rgb(paint.selection.line),
    }),
    // On a density of the same colour the ring would be lost without its rim.
    ring('alarms-unacknowledged-rim', {
      markers: markers.filter((marker) => marker.isUnacknowledged),
      radiusPixels: ringRadiusPixels,
      widthPixels: 5.5,
      color: () => rgb(paint.labelHalo),
    }),
    ring('alarms-unacknowledged', {
      markers: markers.filter((marker) => marker.isUnacknowledged),
      radiusPixels: ringRadiusPixels,
      widthPixels: 2.5,
      color: (marker) => rgb(paint.alarm[marker.level].ring),
    }),
    shapes(props),
    ...counts(props),
  ];
}

function isSelected(marker: AlarmMarker, selected: string | null): boolean {
  return selected !== null && marker.ids.includes(selected);
}

type RingProps = {
  readonly markers: readonly AlarmMarker[];
  readonly radiusPixels: number;
  readonly widthPixels: number;
  readonly color: (marker: AlarmMarker) => Rgb;
};

function ring(id: string, { markers, radiusPixels, widthPixels, color }: RingProps): Layer {
  return new ScatterplotLayer({
    id,
    data: withPositions(markers, {
      getLineColor: { value: colorColumn(markers.map(color)), size: 3, normalized: true },
    }),
    filled: false,
    stroked: true,
    radiusUnits: 'pixels',
    getRadius: radiusPixels,
    lineWidthUnits: 'pixels',
    getLineWidth: widthPixels,
    billboard: true,
  });
}

function shapes({ markers, paint }: AlarmsLayerProps): Layer {
  const { atlas, mapping } = atlasOf(paint);
  const names = markers.map((marker) => iconName(marker));
  return new IconLayer({
    id: 'alarms',
    data: withPositions(markers, {}),
    // deck takes any picture here and makes a texture of it; its type names the texture alone.
    iconAtlas: atlas as unknown as Texture,
    iconMapping: mapping,
    getIcon: (_: unknown, { index }: { index: number }) => names[index] ?? '',
    getSize: markerPixels,
    sizeUnits: 'pixels',
    billboard: true,
  });
}

function counts({ markers, paint }: AlarmsLayerProps): Layer[] {
  const stacked = markers.filter((marker) => marker.ids.length > 1);
  // Without a text there is no character to make a font picture of.
  if (stacked.length === 0) return [];
  const layer = new TextLayer<AlarmMarker>({
    id: 'alarms-counts',
    data: stacked,
    getPosition: ({ position: [lng, lat] }) => [lng, lat],
    getText: ({ ids }) => String(ids.length),
    getSize: 11,
    getPixelOffset: [13, -12],
    fontWeight: 700,
    fontFamily: 'sans-serif',
    characterSet: 'auto',
    getColor: rgb(paint.badge.mark),
    background: true,
    getBackgroundColor: rgb(paint.badge.fill),
    backgroundPadding: [5, 2],
    backgroundBorderRadius: 8,
  });
  return [layer];
}

type Column = { value: Float64Array | Uint8Array; size: number; normalized?: boolean };

/** Binary attributes: no object a marker is made, however often the picture is drawn anew. */
function withPositions(
  markers: readonly AlarmMarker[],
  attributes: Readonly<Record<string, Column>>,
): LayerDataSource<unknown> {
  const getPosition: Column = {
    value: Float64Array.from(markers.flatMap(({ position: [lng, lat] }) => [lng, lat, 0])),
    size: 3,
  };
  return { length: markers.length, attributes: { getPosition, ...attributes } };
}

type Rgb = [red: number, green: number, blue: number];

function rgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function colorColumn(colors: readonly Rgb[]): Uint8Array {
  return Uint8Array.from(colors.flat());
}

function iconName({ level, isSimulated }: Pick<AlarmMarker, 'level' | 'isSimulated'>): string {
  return `${level}${isSimulated ? '-simulated' : ''}`;
}

type Icon = { x: number; y: number; width: number; height: number };
type Atlas = { readonly atlas: HTMLCanvasElement; readonly mapping: Record<string, Icon> };

const atlases = new Map<MapPaint, Atlas>();

/** All shapes of a scheme on one picture, drawn once. */
function atlasOf(paint: MapPaint): Atlas {
  const known = atlases.get(paint) ?? drawAtlas(paint);
  atlases.set(paint, known);
  return known;
}

function drawAtlas(paint: MapPaint): Atlas {
  const icons = alarmLevels.flatMap((level) => [
    { level, isSimulated: false },
    { level, isSimulated: true },
  ]);
  const atlas = document.createElement('canvas');
  atlas.width = atlasCellPixels * icons.length;
  atlas.height = atlasCellPixels;
  const painter = atlas.getContext('2d');
  const mapping: Record<string, Icon> = {};
  icons.forEach((icon, index) => {
    const x = index * atlasCellPixels;
    mapping[iconName(icon)] = { x, y: 0, width: atlasCellPixels, height: atlasCellPixels };
    if (painter === null) return;
    drawMarker(
      painter,
      {
        shape: shapeOfLevel[icon.level],
        letter: String(icon.level),
        isHollow: icon.isSimulated,
        ...paint.alarm[icon.level],
      },
      { x: x + 1, y: 1, size: atlasCellPixels - 2 },
    );
  });
  return { atlas, mapping };
}
