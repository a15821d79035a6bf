import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { type ChargingSite, siteStatuses } from '../../domain/charging-site.ts';
import { type MapPaint, mapFonts } from '../../theme/map-style.ts';
import { collectionOf } from '../geo-json.ts';
import type { LegendContext, LegendItem } from '../legend.ts';
import { emptyCollection, type MapRecipe, visibility } from '../map-recipe.ts';
import { patternId } from '../pattern-id.ts';

/** What the map needs of a charging site; an answer of the API has it. */
export type SiteOnMap = Pick<ChargingSite, 'id' | 'name' | 'status' | 'position'>;

export type SitesLayerProps = {
  readonly isOn: boolean;
  /** Id of the selected site. */
  readonly selected: string | null;
  readonly paint: MapPaint;
};

export const sitesSource = 'sites';
/** The layers a click on a site can hit. */
export const sitePickLayers = ['sites-marks'];

const namesFromZoom = 16;

/** Charging sites: one plate for each state, told apart by how much of it is filled. */
export function sitesLayer(props: SitesLayerProps): MapRecipe {
  return {
    sources: { [sitesSource]: { type: 'geojson', data: emptyCollection } },
    ground: [],
    above: [selectedRing(props), marks(props), names(props)],
  };
}

export function sitesLegend({ paint }: LegendContext): readonly LegendItem[] {
  return siteStatuses.map((status) => ({
    swatch: { kind: 'site', status, ...paint.site },
    label: { kind: 'word', key: `map.site.${status}` },
  }));
}

/** The sites that have a position; what stands already lies on top of what is only thought of. */
export function siteFeatures(sites: readonly SiteOnMap[]): FeatureCollection {
  return collectionOf(
    sites.flatMap(({ id, name, status, position }) =>
      position === null
        ? []
        : [
            {
              type: 'Feature' as const,
              properties: { id, name, status, order: -siteStatuses.indexOf(status) },
              geometry: { type: 'Point' as const, coordinates: [...position] },
            },
          ],
    ),
  );
}

function selectedRing({ isOn, selected, paint }: SitesLayerProps): LayerSpecification {
  return {
    id: 'sites-selected',
    type: 'circle',
    source: sitesSource,
    filter: ['==', ['get', 'id'], selected ?? ''],
    layout: { visibility: visibility(isOn) },
    paint: {
      'circle-radius': 16,
      'circle-opacity': 0,
      'circle-stroke-width': 3,
      'circle-stroke-color': paint.selection.line,
    },
  };
}

function marks({ isOn, paint }: SitesLayerProps): LayerSpecification {
  const [existing, building, planned, candidate] = siteStatuses.map((status) =>
    patternId({ kind: 'site', status, ...paint.site }),
  );
  return {
    id: 'sites-marks',
    type: 'symbol',
    source: sitesSource,
    layout: {
      visibility: visibility(isOn),
      'icon-image': [
        'match',
        ['get', 'status'],
        'existing',
        existing ?? '',
        'under_construction',
        building ?? '',
        'planned',
        planned ?? '',
        candidate ?? '',
      ],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.4, 15, 0.72, 17, 0.95],
      // Every site is drawn, also where they crowd.
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'order'],
    },
  };
}

function names({ isOn, paint }: SitesLayerProps): LayerSpecification {
  return {
    id: 'sites-names',
    type: 'symbol',
    source: sitesSource,
    minzoom: namesFromZoom,
    layout: {
      visibility: visibility(isOn),
      'text-field': ['get', 'name'],
      'text-font': mapFonts,
      'text-size': 11,
      'text-anchor': 'top',
      'text-offset': [0, 1.2],
      'text-max-width': 9,
      'text-padding': 4,
    },
    paint: {
      'text-color': paint.label,
      'text-halo-color': paint.labelHalo,
      'text-halo-width': 1.4,
    },
  };
}
