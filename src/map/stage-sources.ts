import type { GeoJSON } from 'geojson';
import type { GeoJSONSource, ImageSource, Map as MapLibreMap } from 'maplibre-gl';
import { mapPaint } from '../theme/map-style.ts';
import type { ColorScheme } from '../theme/tokens.ts';
import { paintDensity } from './density-picture.ts';
import {
  type AreaOnMap,
  areaFeatures,
  areaNamesSource,
  areasSource,
} from './layers/areas-layer.ts';
import { basemapSource } from './layers/basemap.ts';
import {
  type CompoundOnMap,
  compoundFeatures,
  compoundPointsSource,
  compoundsSource,
} from './layers/compounds-layer.ts';
import { cornersOf, type DensityOnMap, densitySource } from './layers/density-layer.ts';
import {
  type HexagonsOnMap,
  hexagonCentersSource,
  hexagonFeatures,
  hexagonsSource,
} from './layers/hexagons-layer.ts';
import { type SiteOnMap, siteFeatures, sitesSource } from './layers/sites-layer.ts';
import { emptyCollection } from './map-recipe.ts';

/** What goes into the sources of the style. A part that is the same object has not changed. */
export type SourceData = {
  readonly areas: readonly AreaOnMap[];
  readonly compounds: readonly CompoundOnMap[];
  readonly sites: readonly SiteOnMap[];
  readonly density: DensityOnMap | null;
  readonly hexagons: HexagonsOnMap | null;
};

type SourcesView = {
  readonly data: SourceData;
  readonly colorScheme: ColorScheme;
  readonly basemapUrl: string | null;
};

/** `before` is null while the sources hold nothing yet. */
type Step<View extends SourcesView> = { readonly before: View | null; readonly after: View };

/** Writes into the sources what differs from what they hold. */
export function fillSources<View extends SourcesView>(map: MapLibreMap, step: Step<View>): void {
  fillAreas(map, step);
  fillCompounds(map, step);
  fillSites(map, step);
  fillHexagons(map, step);
  fillDensity(map, step);
  if (step.before?.basemapUrl !== step.after.basemapUrl) readBasemap(map, step.after);
}

/** Reads the basemap, also again. */
export function readBasemap(
  map: MapLibreMap,
  { basemapUrl: url }: Pick<SourcesView, 'basemapUrl'>,
): void {
  const data = url === null ? emptyCollection : new URL(url, document.baseURI).href;
  setData(map, { [basemapSource]: data });
}

type AnyStep = Step<SourcesView>;

function fillAreas(map: MapLibreMap, { before, after }: AnyStep): void {
  const { areas } = after.data;
  if (before?.data.areas === areas) return;
  const { shapes, names } = areaFeatures(areas);
  setData(map, { [areasSource]: shapes, [areaNamesSource]: names });
}

function fillCompounds(map: MapLibreMap, { before, after }: AnyStep): void {
  const { compounds } = after.data;
  if (before?.data.compounds === compounds) return;
  const { shapes, points } = compoundFeatures(compounds);
  setData(map, { [compoundsSource]: shapes, [compoundPointsSource]: points });
}

function fillSites(map: MapLibreMap, { before, after }: AnyStep): void {
  const { sites } = after.data;
  if (before?.data.sites === sites) return;
  setData(map, { [sitesSource]: siteFeatures(sites) });
}

function fillHexagons(map: MapLibreMap, { before, after }: AnyStep): void {
  const { hexagons } = after.data;
  if (hexagons === null || before?.data.hexagons === hexagons) return;
  const { shapes, centers } = hexagonFeatures(hexagons);
  setData(map, { [hexagonsSource]: shapes, [hexagonCentersSource]: centers });
}

function fillDensity(map: MapLibreMap, { before, after }: AnyStep): void {
  const { density } = after.data;
  const source = map.getSource<ImageSource>(densitySource);
  // A source without a picture keeps the map loading for ever, also where the density never comes.
  if (before === null && density === null) source?.updateImage({ image: new ImageData(1, 1) });
  const isSamePaint = before?.colorScheme === after.colorScheme;
  if (density === null || (isSamePaint && before?.data.density === density)) return;
  source?.updateImage({
    image: paintDensity(density, mapPaint[after.colorScheme]),
    coordinates: cornersOf(density.grid),
  });
}

/** What cannot be read is reported by the map's error event. */
function setData(map: MapLibreMap, sources: Readonly<Record<string, GeoJSON | string>>): void {
  for (const [id, data] of Object.entries(sources)) {
    void map.getSource<GeoJSONSource>(id)?.setData(data);
  }
}
