import type { Layer } from '@deck.gl/core';
import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import { alarmLevels } from '../../domain/alarm.ts';
import type { MapPaint } from '../../theme/map-style.ts';
import { colorColumn, placesOf, type Rgb, rgb, withPlaces } from '../deck-columns.ts';
import { drawMarker } from '../draw-marker.ts';
import type { PickMark } from '../hit-markers.ts';
import { type Atlas, iconAtlas } from '../icon-atlas.ts';
import { RingLayer, ringBytes } from '../ring-layer.ts';
import type { AlarmMarker } from './alarm-markers.ts';
import { shapeOfLevel } from './alarms-legend.ts';

export type AlarmsLayerProps = {
  readonly markers: readonly AlarmMarker[];
  /** Id of the selected alarm. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

/** Side of a marker in pixels. */
const markerPixels = 26;
const single = { ringRadiusPixels: 19, selectionRadiusPixels: 23 } as const;
/** Round a marker that stands for several: the mix, and outside of it what is said of a single one. */
const several = { mixRadiusPixels: 18, ringRadiusPixels: 24, selectionRadiusPixels: 28 } as const;
const mixWidthPixels = 5;

/** Markers by level, a ring while unacknowledged, the mix and the count where one stands for several. */
export function alarmsLayer(props: AlarmsLayerProps): Layer[] {
  const { markers, paint } = props;
  if (markers.length === 0) return [];
  const unacknowledged = markers.filter((marker) => marker.isUnacknowledged);
  const radius = (marker: AlarmMarker) => sizesOf(marker).ringRadiusPixels;
  return [
    ring('alarms-selected', {
      markers: markers.filter((marker) => isSelected(marker, props.selected)),
      radius: (marker) => sizesOf(marker).selectionRadiusPixels,
      widthPixels: 4,
      color: () => rgb(paint.selection.line),
    }),
    // On a density of the same colour the ring would be lost without its rim.
    ring('alarms-unacknowledged-rim', {
      markers: unacknowledged,
      radius,
      widthPixels: 5.5,
      color: () => rgb(paint.labelHalo),
    }),
    ring('alarms-unacknowledged', {
      markers: unacknowledged,
      radius,
      widthPixels: 2.5,
      color: (marker) => rgb(paint.alarm[marker.level].ring),
    }),
    mixes(props),
    shapes(props),
    ...counts(props),
  ];
}

/** Where the markers can be hit, and what a hit means. */
export function alarmPickMarks(markers: readonly AlarmMarker[]): readonly PickMark[] {
  return markers.flatMap((marker): PickMark[] => {
    const [id] = marker.ids;
    if (id === undefined) return [];
    const { position, extent, building, ids } = marker;
    const radiusPixels = ids.length > 1 ? several.mixRadiusPixels + 3 : markerPixels / 2 + 2;
    const mark = { layer: 'alarms', position, radiusPixels } as const;
    if (extent !== null) return [{ ...mark, kind: 'cluster', extent }];
    if (ids.length > 1 && building !== null) return [{ ...mark, kind: 'stack', building }];
    return [{ ...mark, kind: 'object', id }];
  });
}

function placesOfMarkers(markers: readonly AlarmMarker[]): Float64Array {
  return placesOf(markers.map(({ position }) => position));
}

function sizesOf({ ids }: AlarmMarker) {
  return ids.length > 1 ? several : single;
}

function isSelected(marker: AlarmMarker, selected: string | null): boolean {
  return selected !== null && marker.ids.includes(selected);
}

type RingProps = {
  readonly markers: readonly AlarmMarker[];
  readonly radius: (marker: AlarmMarker) => number;
  readonly widthPixels: number;
  readonly color: (marker: AlarmMarker) => Rgb;
};

function ring(id: string, { markers, radius, widthPixels, color }: RingProps): Layer {
  return new ScatterplotLayer({
    id,
    data: withPlaces(placesOfMarkers(markers), {
      getLineColor: colorColumn(markers.map(color)),
      getRadius: { value: Float32Array.from(markers, radius), size: 1 },
    }),
    filled: false,
    stroked: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    getLineWidth: widthPixels,
    billboard: true,
  });
}

/** The worst level begins at the top and goes clockwise. */
function mixes({ markers, paint }: AlarmsLayerProps): Layer {
  const mixed = markers.filter(({ ids }) => ids.length > 1);
  const [first, second, third] = alarmLevels.map((level) => paint.alarm[level].fill);
  return new RingLayer({
    id: `alarms-mix-${paint.scheme}`,
    data: withPlaces(placesOfMarkers(mixed), {
      getFillColor: {
        value: Uint8Array.from(mixed.flatMap(({ mix }) => ringBytes(mix))),
        size: 4,
        normalized: true,
      },
    }),
    ground: paint.badge.mark,
    parts: [first ?? paint.hatch, second ?? paint.hatch, third ?? paint.hatch],
    filled: true,
    stroked: true,
    radiusUnits: 'pixels',
    getRadius: several.mixRadiusPixels,
    lineWidthUnits: 'pixels',
    getLineWidth: mixWidthPixels,
    billboard: true,
  });
}

function shapes({ markers, paint }: AlarmsLayerProps): Layer {
  const { picture, mapping } = atlasOf(paint);
  const names = markers.map((marker) => iconName(marker));
  return new IconLayer({
    id: 'alarms',
    data: withPlaces(placesOfMarkers(markers), {}),
    // deck takes any picture here and makes a texture of it; its type names the texture alone.
    iconAtlas: picture as unknown as Texture,
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
    getPixelOffset: [17, -17],
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

function iconName({ level, isSimulated }: Pick<AlarmMarker, 'level' | 'isSimulated'>): string {
  return `${level}${isSimulated ? '-simulated' : ''}`;
}

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
  return iconAtlas(
    icons.map((icon) => ({
      name: iconName(icon),
      draw: (painter, box) =>
        drawMarker(
          painter,
          {
            shape: shapeOfLevel[icon.level],
            letter: String(icon.level),
            isHollow: icon.isSimulated,
            ...paint.alarm[icon.level],
          },
          box,
        ),
    })),
  );
}
