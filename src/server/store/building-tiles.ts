import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { type BuildingStatus, buildingStatus } from '../../domain/building.ts';
import { type CivilDate, civilDateOf } from '../../domain/civil-date.ts';
import { mortonRangesOfBbox } from '../../domain/geo/morton.ts';
import type { AreaGeometry } from '../../domain/geo/polygon.ts';
import {
  encodeTile,
  lngLatToTileUnits,
  projectPolygonToTile,
  TILE_EXTENT,
  type TileFeature,
  tileBbox,
} from '../../domain/geo/tile-geometry.ts';
import { MAX_LATITUDE, type TileId } from '../../domain/geo/web-mercator.ts';
import { readCounter } from './districts.ts';
import { pass, type Scope, within } from './gate.ts';
import { toMultiPolygon } from './geometry-text.ts';
import type { Store } from './store.ts';

type TileRow = {
  id: string;
  name: string;
  geometry: string;
  lng_e6: number;
  lat_e6: number;
  height_m: number | null;
  storeys: number | null;
  risk_level: string | null;
  inspected_on: CivilDate | null;
  hazards_total: number;
  hazards_open: number;
  next_deadline: CivilDate | null;
};

/** Metres a storey, where only their number is known (GB 50096 asks for at least 2.8). */
const metersPerStorey = 3;

/** The buildings of a tile that the actor may see, as MVT bytes. */
export async function encodeBuildingTile(
  store: Store,
  actor: Actor,
  tile: TileId,
): Promise<Uint8Array> {
  const scope = pass(actor, 'building.read');
  const today = civilDateOf(store.now());
  const rows = await readTileRows(store, scope, tile);
  return drawTile(
    rows.map((row) => toDrawnBuilding(row, today)),
    tile,
  );
}

async function readTileRows(store: Store, scope: Scope, tile: TileId): Promise<TileRow[]> {
  const { building_reach_e6 } = await readCounter(store, scope.district);
  const box = tileBbox(tile);
  const ranges = mortonRangesOfBbox(grow(box, building_reach_e6 / 1e6));
  const parts = ranges.map(
    ([low, high]) => sql`
    select id, name, geometry, lng_e6, lat_e6, height_m, storeys, risk_level, inspected_on,
      hazards_total, hazards_open, next_deadline
    from building
    where ${within(scope)} and quadkey >= ${low} and quadkey < ${high} and ${reaches(box)}`,
  );
  // A part for each range: of twenty alternatives SQLite, and of a join with twenty rows PostgreSQL,
  // gives the index up and reads the district.
  const { rows } = await sql<TileRow>`${sql.join(parts, sql` union all `)}`.execute(
    store.engine.read,
  );
  // Ordered here: asked to order by id, SQLite walks the whole district in that order instead of
  // looking up the ranges.
  return rows.sort((left, right) => (left.id < right.id ? -1 : 1));
}

/**
 * Which of them reach into the box: one large building would otherwise have every tile read and
 * project all that lies around it.
 */
function reaches(box: readonly [number, number, number, number]): RawBuilder<boolean> {
  const [west, south, east, north] = box.map((degrees) => Math.round(degrees * 1e6));
  return sql<boolean>`(lng_e6 + reach_e6 >= ${west} and lng_e6 - reach_e6 <= ${east}
    and lat_e6 + reach_e6 >= ${south} and lat_e6 - reach_e6 <= ${north})`;
}

/** The centre is indexed, so a tile looks as far beyond its edge as the largest building reaches. */
function grow(
  [west, south, east, north]: readonly [number, number, number, number],
  degrees: number,
): [number, number, number, number] {
  return [
    Math.max(-180, west - degrees),
    Math.max(-MAX_LATITUDE, south - degrees),
    Math.min(180, east + degrees),
    Math.min(MAX_LATITUDE, north + degrees),
  ];
}

type DrawnBuilding = {
  readonly polygon: AreaGeometry;
  readonly centre: readonly [number, number];
  readonly properties: Readonly<Record<string, string | number>>;
};

function drawTile(buildings: readonly DrawnBuilding[], tile: TileId): Uint8Array {
  const features = buildings.flatMap(({ polygon, properties }) => {
    const rings = projectPolygonToTile(polygon, { tile });
    return rings.length === 0 ? [] : [{ type: 'Polygon' as const, rings, properties }];
  });
  const marks = buildings.flatMap((building) => toMark(building, tile));
  return encodeTile([
    { name: 'buildings', features },
    { name: 'building-marks', features: marks },
  ]);
}

/**
 * Where a building bears its sign or count: a layer of points, each in the one tile that holds it.
 * A building cut by a tile's edge would bear it twice.
 */
function toMark({ centre, properties }: DrawnBuilding, tile: TileId): TileFeature[] {
  const { id, status, open, risk } = properties;
  if (id === undefined || status === undefined || open === undefined) return [];
  const isPlain = status === 'clear' || status === 'unknown';
  if (isPlain && risk === undefined) return [];
  const [x, y] = lngLatToTileUnits([...centre], { tile });
  if (x < 0 || y < 0 || x >= TILE_EXTENT || y >= TILE_EXTENT) return [];
  const points: [number, number][] = [[Math.floor(x), Math.floor(y)]];
  return [
    {
      type: 'Point',
      points,
      properties: { id, status, open, ...(risk !== undefined && { risk }) },
    },
  ];
}

function toDrawnBuilding(row: TileRow, today: CivilDate): DrawnBuilding {
  return {
    polygon: toMultiPolygon(row.geometry),
    centre: [row.lng_e6 / 1e6, row.lat_e6 / 1e6],
    properties: toProperties(row, today),
  };
}

/** What the map needs to draw and to name a building; absent where nothing is known. */
function toProperties(row: TileRow, today: CivilDate): DrawnBuilding['properties'] {
  const status: BuildingStatus = buildingStatus(
    {
      hazardsTotal: row.hazards_total,
      hazardsOpen: row.hazards_open,
      nextDeadline: row.next_deadline,
      inspectedOn: row.inspected_on,
    },
    today,
  );
  const height = row.height_m ?? (row.storeys === null ? null : row.storeys * metersPerStorey);
  return {
    id: row.id,
    name: row.name,
    status,
    open: row.hazards_open,
    ...(height !== null && { height }),
    ...(row.risk_level !== null && { risk: row.risk_level }),
  };
}
