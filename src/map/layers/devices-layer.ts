import type { Layer } from '@deck.gl/core';
import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import { type Connection, connections, type DeviceKind, deviceKinds } from '../../domain/device.ts';
import type { MapPaint } from '../../theme/map-style.ts';
import { placesOf, rgb, withPlaces } from '../deck-columns.ts';
import { deviceLetters, drawDevice } from '../draw-device.ts';
import { type Atlas, iconAtlas } from '../icon-atlas.ts';
import { RingLayer } from '../ring-layer.ts';
import { type DeviceGroup, type DeviceMarks, groupRings, lonePixels } from './device-marks.ts';
import type { DeviceSpots } from './device-spots.ts';

export type DevicesLayerProps = {
  readonly spots: DeviceSpots;
  readonly marks: DeviceMarks;
  /** Id of the selected device. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

const ringWidthPixels = 4.5;

/** Devices: alone by kind and connection, together as a number in the ring of their connections. */
export function devicesLayer(props: DevicesLayerProps): Layer[] {
  const { groups, lone } = props.marks;
  return [
    ...(groups.length > 0 ? [rings(props), totals(props)] : []),
    ...(lone.length > 0 ? [icons(props)] : []),
    ...selection(props),
  ];
}

function rings({ spots, marks, paint }: DevicesLayerProps): Layer {
  const { online, offline, no_data: noData } = paint.device;
  return new RingLayer({
    id: `devices-rings-${paint.scheme}`,
    data: withPlaces(marks.groupPlaces, {
      getFillColor: { value: groupRings(marks.groups, spots), size: 4, normalized: true },
      getRadius: { value: marks.groupRadii, size: 1 },
    }),
    ground: paint.site.ground,
    parts: [online, offline, noData],
    filled: true,
    stroked: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    getLineWidth: ringWidthPixels,
    billboard: true,
  });
}

/** Handed the same groups again, deck.gl leaves the numbers as they are. */
function totals({ marks: { groups }, paint }: DevicesLayerProps): Layer {
  return new TextLayer<DeviceGroup>({
    id: 'devices-totals',
    data: groups,
    getPosition: ({ position: [lng, lat] }) => [lng, lat],
    getText: ({ total }) => shortCount(total),
    getSize: 11,
    fontWeight: 600,
    fontFamily: 'sans-serif',
    characterSet: '0123456789.k',
    getColor: rgb(paint.badge.fill),
    updateTriggers: { getColor: paint.scheme },
  });
}

/** 1,234 as 1.2k: the exact number is in the list. */
function shortCount(total: number): string {
  return total < 1000 ? String(total) : `${(total / 1000).toFixed(total < 10_000 ? 1 : 0)}k`;
}

function icons({ spots, marks: { lone, lonePlaces }, paint }: DevicesLayerProps): Layer {
  const { picture, mapping } = atlasOf(paint);
  const { kind, connection } = spots.rows;
  const names = lone.map(({ row }) => iconName(kind[row] ?? 0, connection[row] ?? 0));
  return new IconLayer({
    id: 'devices',
    data: withPlaces(lonePlaces, {}),
    // deck takes any picture here and makes a texture of it; its type names the texture alone.
    iconAtlas: picture as unknown as Texture,
    iconMapping: mapping,
    getIcon: (_: unknown, { index }: { index: number }) => names[index] ?? '',
    getSize: lonePixels,
    sizeUnits: 'pixels',
    billboard: true,
  });
}

function selection({ spots, selected, paint }: DevicesLayerProps): Layer[] {
  if (selected === null) return [];
  const row = spots.rows.ids.indexOf(selected);
  const position = spots.positions[spots.spotOfRow[row] ?? -1];
  if (position === undefined) return [];
  const layer = new ScatterplotLayer({
    id: 'devices-selected',
    data: withPlaces(placesOf([position]), {}),
    filled: false,
    stroked: true,
    radiusUnits: 'pixels',
    getRadius: 17,
    getLineColor: rgb(paint.selection.line),
    lineWidthUnits: 'pixels',
    getLineWidth: 3,
    billboard: true,
  });
  return [layer];
}

function iconName(kind: number, connection: number): string {
  return `${kind}-${connection}`;
}

const atlases = new Map<MapPaint, Atlas>();

/** All devices of a scheme on one picture, drawn once. */
function atlasOf(paint: MapPaint): Atlas {
  const known = atlases.get(paint) ?? drawAtlas(paint);
  atlases.set(paint, known);
  return known;
}

function drawAtlas(paint: MapPaint): Atlas {
  return iconAtlas(
    deviceKinds.flatMap((kind, kindCode) =>
      connections.map((connection, connectionCode) => ({
        name: iconName(kindCode, connectionCode),
        draw: (painter, box) => drawDevice(painter, devicePicture(kind, connection, paint), box),
      })),
    ),
  );
}

function devicePicture(kind: DeviceKind, connection: Connection, paint: MapPaint) {
  const { [connection]: ink } = paint.device;
  return { letter: deviceLetters[kind], connection, ink, ground: paint.site.ground };
}
