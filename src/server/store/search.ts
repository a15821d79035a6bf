import { type RawBuilder, sql } from 'kysely';

/** A column that holds the text, whatever its case; `%` and `_` in the text are taken as they are. */
export function contains(column: string, text: string): RawBuilder<boolean> {
  const name = sql.ref(column);
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  // SQLite knows the case of ASCII alone: the text as it is finds there what lower case would miss.
  return sql<boolean>`(${name} like ${pattern} escape '\\'
    or lower(${name}) like ${pattern.toLowerCase()} escape '\\')`;
}

/** Inside `[west, south, east, north]`, by micro-degrees. */
export function inBbox(bbox: readonly [number, number, number, number]): RawBuilder<boolean> {
  const [west, south, east, north] = bbox.map((degrees) => Math.round(degrees * 1e6));
  return sql<boolean>`lng_e6 >= ${west} and lng_e6 <= ${east} and lat_e6 >= ${south} and lat_e6 <= ${north}`;
}
