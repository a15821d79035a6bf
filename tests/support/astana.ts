import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

const KEPT_TAGS = ['name', 'building', 'building:levels', 'height'];
const ADDRESS_PREFIX = 'addr:';

/**
 * The 32,333 building polygons of Astana in the OpenStreetMap QA tiles of the package
 * @mapbox/mvt-fixtures, with `osm` (as `way/123`), name, building, levels, height and address tags.
 * The id is the OpenStreetMap id; a building that a tile border cuts has a number for each further
 * piece (`way/123/2`), in the order of the tile names. © OpenStreetMap contributors, ODbL.
 */
export function readAstanaBuildings(): GeoJSON.Feature[] {
  const pieces = new Map<string, number>();
  return tilePaths().flatMap((path) =>
    buildingsOfTile(path).map(({ osm, feature, tile }) => {
      const piece = (pieces.get(osm) ?? 0) + 1;
      pieces.set(osm, piece);
      return {
        type: 'Feature',
        id: piece === 1 ? osm : `${osm}/${piece}`,
        properties: { osm, ...keptTags(feature) },
        geometry: geometryOf(feature, tile),
      };
    }),
  );
}

type TileAddress = { z: number; x: number; y: number };

function tilePaths(): string[] {
  const require = createRequire(import.meta.url);
  const fixtures = dirname(require.resolve('@mapbox/mvt-fixtures/package.json'));
  const folder = join(fixtures, 'real-world', 'osm-qa-astana');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mvt'))
    .sort()
    .map((name) => join(folder, name));
}

function buildingsOfTile(path: string) {
  const tile = addressOf(path);
  const layer = new VectorTile(new PbfReader(readFileSync(path))).layers.osm;
  if (!layer) throw new Error(`No layer osm in ${path}`);
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i))
    .filter(isBuildingPolygon)
    .map((feature) => ({ osm: osmIdOf(feature), feature, tile }));
}

function addressOf(path: string): TileAddress {
  const [z = 0, x = 0, y = 0] = (/(\d+)-(\d+)-(\d+)\.mvt$/.exec(path) ?? []).slice(1).map(Number);
  return { z, x, y };
}

function isBuildingPolygon(feature: VectorTileFeature): boolean {
  return feature.type === 3 && 'building' in feature.properties;
}

function osmIdOf(feature: VectorTileFeature): string {
  return `${feature.properties['@type']}/${feature.properties['@id']}`;
}

function keptTags(feature: VectorTileFeature): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(feature.properties).filter(
      ([tag]) => KEPT_TAGS.includes(tag) || tag.startsWith(ADDRESS_PREFIX),
    ),
  );
}

/** Tiles wind their rings for a y axis that points down; GeoJSON winds them the other way. */
function geometryOf(feature: VectorTileFeature, { z, x, y }: TileAddress): GeoJSON.Geometry {
  const { geometry } = feature.toGeoJSON(x, y, z);
  if (geometry.type === 'Polygon') for (const ring of geometry.coordinates) ring.reverse();
  if (geometry.type === 'MultiPolygon') {
    for (const ring of geometry.coordinates.flat()) ring.reverse();
  }
  return geometry;
}
