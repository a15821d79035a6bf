/** The package comes without types. */
declare module 'shpjs' {
  /** Shapes as GeoJSON geometries in the coordinates of the file; null for a record without one. */
  export function parseShp(
    shp: DataView,
    prj?: undefined,
  ): ({ type: string; coordinates: unknown } | null)[];
}
