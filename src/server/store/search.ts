import { type RawBuilder, sql } from 'kysely';

/** A column that holds the text, whatever its case; `%` and `_` in the text are taken as they are. */
export function contains(column: string, text: string): RawBuilder<boolean> {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`;
}

/** Inside `[west, south, east, north]`, by micro-degrees. */
export function inBbox(bbox: readonly [number, number, number, number]): RawBuilder<boolean> {
  const [west, south, east, north] = bbox.map((degrees) => Math.round(degrees * 1e6));
  return sql<boolean>`lng_e6 >= ${west} and lng_e6 <= ${east} and lat_e6 >= ${south} and lat_e6 <= ${north}`;
}
