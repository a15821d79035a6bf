import type { Fault } from './fault.ts';

/** A row of a file before anything is known about its meaning. */
export type SourceRow = {
  /** Row of the sheet (its header row counts) or number of the feature, counted from 1. */
  row: number;
  properties: Record<string, unknown>;
  /** GeoJSON as it came; null in a table. */
  geometry: unknown;
  /** The id of a GeoJSON feature. */
  id: string | null;
  /** What already went wrong while the file was read; such a row is refused. */
  fault?: Fault;
};
