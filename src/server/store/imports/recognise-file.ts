import { type Kysely, sql } from 'kysely';
import { importLimits, type Recognition } from '../../../contract/imports.ts';
import type { Actor } from '../../../domain/actor.ts';
import { polygonCentroid } from '../../../domain/geo/polygon.ts';
import { samplePositions } from '../../../domain/import/check-coordinates.ts';
import { crsWords } from '../../../domain/import/crs-words.ts';
import { type RecognisedCrs, recogniseCrs } from '../../../domain/import/recognise-crs.ts';
import {
  kindWords,
  type RecognisedKind,
  recogniseKind,
  type ShapeKind,
} from '../../../domain/import/recognise-kind.ts';
import { isGeometryOf } from '../../../domain/import/row-geometry.ts';
import type { SourceRow } from '../../../domain/import/source-row.ts';
import type { LngLat } from '../../../domain/position.ts';
import { type ReadTable, readTable } from '../../import/read-table.ts';
import { problem } from '../../problem-error.ts';
import { pass } from '../gate.ts';
import { toMultiPolygon } from '../geometry-text.ts';
import { positionOf } from '../place.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';

const shownHeaders = 40;

/** Rows whose properties are read for the headers of a file that has no header row. */
const headerRows = 200;

/** What a file holds, by itself and by where the district lies. Throws `unreadable-file`. */
export async function recogniseFile(
  store: Store,
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<Recognition> {
  const { district } = pass(actor, 'import.run');
  const table = readTable(bytes, fileName, { ...importLimits, kind: null });
  if (!table.ok) throw problem('unreadable-file', table.sentence);
  const headers = headersOf(table.rows);
  const kind = recogniseKind(headers, shapeOf(table.rows));
  const positions = samplePositions(table.rows);
  const near = await placeIn(store.engine.read, district);
  const crs = recogniseCrs({ stated: table.crs, headers, positions, near });
  return {
    format: table.format,
    encoding: table.encoding,
    rows: table.rows.length,
    headers: headers.slice(0, shownHeaders),
    ...kind,
    crs: crs.crs,
    crsReason: crs.reason,
    sentence: sentenceOf(table, kind, crs),
  };
}

function headersOf(rows: readonly SourceRow[]): string[] {
  const headers = rows.slice(0, headerRows).flatMap(({ properties }) => Object.keys(properties));
  return [...new Set(headers)];
}

/** By the first row that has a geometry. */
function shapeOf(rows: readonly SourceRow[]): ShapeKind {
  const geometry = rows.find((row) => row.geometry !== null)?.geometry ?? null;
  if (geometry === null) return 'none';
  return isGeometryOf(geometry, ['Polygon', 'MultiPolygon']) ? 'outline' : 'point';
}

/** Some place in the district: a building, else the middle of an area; null while it is empty. */
async function placeIn(db: Kysely<Database>, district: string): Promise<LngLat | null> {
  const building = await db
    .selectFrom('building')
    .select(['lng_e6', 'lat_e6'])
    .where('district', '=', district)
    .limit(1)
    .executeTakeFirst();
  if (building !== undefined) return positionOf(building);
  const area = await db
    .selectFrom('area')
    .select('geometry')
    .where('district', '=', district)
    .where(sql<boolean>`geometry is not null`)
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  return area ? polygonCentroid(toMultiPolygon(area.geometry ?? '[]')) : null;
}

const formatWords: Record<ReadTable['format'], string> = {
  csv: 'CSV',
  geojson: 'GeoJSON',
  shapefile: 'Shapefile',
};

function sentenceOf(table: ReadTable, { kind }: RecognisedKind, { crs }: RecognisedCrs) {
  const format = formatWords[table.format];
  const encoding = table.encoding.toUpperCase();
  const count = table.rows.length;
  const kindName = kind && kindWords[kind];
  const crsName = crs && crsWords(crs);
  return {
    zh: `${format}，${encoding} 编码，${count} 行；${kindName ? `内容是${kindName.zh}` : '内容种类请选择'}，${crsName ? `坐标系按 ${crsName.zh}` : '坐标系请选择'}。`,
    en: `${format} in ${encoding} with ${count} rows; ${kindName ? `it holds ${kindName.en}` : 'choose what it holds'}, ${crsName ? `in ${crsName.en}` : 'and its coordinate system'}.`,
  };
}
