import type { Layer } from '@deck.gl/core';
import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import type { MapPaint } from '../../theme/map-style.ts';
import { placesOf, rgb, withPlaces } from '../deck-columns.ts';
import { drawHazard } from '../draw-hazard.ts';
import { type Atlas, iconAtlas } from '../icon-atlas.ts';
import { RingLayer, ringBytes } from '../ring-layer.ts';
import type { HazardMarker } from './hazard-markers.ts';
import { hazardGroupPixels, hazardPixels } from './hazard-pick-marks.ts';
import { hazardStates } from './hazard-states.ts';
import { hazardPicture } from './hazards-legend.ts';

export type HazardsLayerProps = {
  readonly markers: readonly HazardMarker[];
  /** Id of the selected hazard. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

const ringWidthPixels = 4;
/** Side of what is rectified. */
const quietPixels = 14;

/** Hazards outside buildings: alone by state, together as a number in the ring of their states. */
export function hazardsLayer(props: HazardsLayerProps): Layer[] {
  const signs = props.markers.filter(isSign);
  const several = props.markers.filter((marker) => !isSign(marker));
  return [
    ...(signs.length > 0 ? [icons(signs, props)] : []),
    ...(several.length > 0 ? groups(several, props) : []),
    ...selection(props),
  ];
}

/** Where all is rectified nobody has to go: however many they are, a small tick is enough. */
function isSign({ ids, state }: HazardMarker): boolean {
  return ids.length === 1 || state === 'rectified';
}

function icons(signs: readonly HazardMarker[], { paint }: HazardsLayerProps): Layer {
  const { picture, mapping } = atlasOf(paint);
  return new IconLayer({
    id: 'hazards',
    data: withPlaces(placesOf(signs.map(({ position }) => position)), {
      getSize: { value: Float32Array.from(signs, sizeOf), size: 1 },
    }),
    // deck takes any picture here and makes a texture of it; its type names the texture alone.
    iconAtlas: picture as unknown as Texture,
    iconMapping: mapping,
    getIcon: (_: unknown, { index }: { index: number }) => nameOf(signs[index]),
    sizeUnits: 'pixels',
    billboard: true,
  });
}

function groups(several: readonly HazardMarker[], props: HazardsLayerProps): Layer[] {
  const major = several.filter(({ isMajor }) => isMajor);
  return [
    ...(major.length > 0 ? [outlines(major, props)] : []),
    rings(several, props),
    totals(several, props),
  ];
}

/** Heavy round a group with a major hazard in it. */
function outlines(major: readonly HazardMarker[], { paint }: HazardsLayerProps): Layer {
  return new ScatterplotLayer({
    id: 'hazards-major',
    data: withPlaces(placesOf(major.map(({ position }) => position)), {}),
    radiusUnits: 'pixels',
    getRadius: hazardGroupPixels + 2.5,
    getFillColor: rgb(paint.hazard.major),
    updateTriggers: { getFillColor: paint.scheme },
    billboard: true,
  });
}

function rings(several: readonly HazardMarker[], { paint }: HazardsLayerProps): Layer {
  const { overdue, open, rectified, ground } = paint.hazard;
  return new RingLayer({
    id: `hazards-rings-${paint.scheme}`,
    data: withPlaces(placesOf(several.map(({ position }) => position)), {
      getFillColor: {
        value: Uint8Array.from(several.flatMap(({ mix }) => ringBytes(mix))),
        size: 4,
        normalized: true,
      },
    }),
    ground,
    parts: [overdue, open, rectified],
    filled: true,
    stroked: true,
    radiusUnits: 'pixels',
    getRadius: hazardGroupPixels - ringWidthPixels / 2,
    lineWidthUnits: 'pixels',
    getLineWidth: ringWidthPixels,
    billboard: true,
  });
}

function totals(several: readonly HazardMarker[], { paint }: HazardsLayerProps): Layer {
  return new TextLayer<HazardMarker>({
    id: 'hazards-totals',
    data: several,
    getPosition: ({ position: [lng, lat] }) => [lng, lat],
    getText: ({ ids }) => String(ids.length),
    getSize: 11,
    fontWeight: 600,
    fontFamily: 'sans-serif',
    characterSet: '0123456789',
    getColor: rgb(paint.badge.fill),
    updateTriggers: { getColor: paint.scheme },
  });
}

function selection({ markers, selected, paint }: HazardsLayerProps): Layer[] {
  const marker = selected && markers.find(({ ids }) => ids.includes(selected));
  if (!marker) return [];
  const layer = new ScatterplotLayer({
    id: 'hazards-selected',
    data: withPlaces(placesOf([marker.position]), {}),
    filled: false,
    stroked: true,
    radiusUnits: 'pixels',
    getRadius: hazardGroupPixels + 5,
    getLineColor: rgb(paint.selection.line),
    lineWidthUnits: 'pixels',
    getLineWidth: 3,
    billboard: true,
  });
  return [layer];
}

function sizeOf({ state }: HazardMarker): number {
  return state === 'rectified' ? quietPixels : hazardPixels;
}

function nameOf(marker: Pick<HazardMarker, 'state' | 'isMajor'> | undefined): string {
  return marker === undefined ? '' : `${marker.state}${marker.isMajor ? '-major' : ''}`;
}

const atlases = new Map<MapPaint, Atlas>();

/** All states of a scheme on one picture, drawn once. */
function atlasOf(paint: MapPaint): Atlas {
  const known = atlases.get(paint) ?? drawAtlas(paint);
  atlases.set(paint, known);
  return known;
}

function drawAtlas(paint: MapPaint): Atlas {
  return iconAtlas(
    hazardStates.flatMap((state) =>
      [false, true].map((isMajor) => ({
        name: nameOf({ state, isMajor }),
        draw: (painter, box) => drawHazard(painter, hazardPicture({ state, isMajor }, paint), box),
      })),
    ),
  );
}
