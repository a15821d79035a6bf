/** Where a thing is. Null everywhere: 未定位. */
export interface PlacedColumns {
  lng_e6: number | null;
  lat_e6: number | null;
  /** 40-bit Morton code at zoom 20. */
  quadkey: number | null;
  /** 40 bits of the H3 resolution-11 cell. */
  hex: number | null;
}
