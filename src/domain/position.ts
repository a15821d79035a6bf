/** `[lng, lat]` in degrees, CGCS2000/WGS84; a plain pair, as GeoJSON's types and libraries want it. */
export type LngLat = [lng: number, lat: number];

/** `[west, south, east, north]` in degrees. */
export type Bbox = [west: number, south: number, east: number, north: number];

/**
 * Systems in degrees that an import may state. GCJ02 is what Amap and Tencent give, BD09 what Baidu
 * gives; EPSG:4490 is the number of CGCS2000, which differs from WGS84 by centimetres: these three
 * are taken as one.
 */
export const degreeCrsNames = ['CGCS2000', 'EPSG:4490', 'WGS84', 'GCJ02', 'BD09'] as const;

/** One of `degreeCrsNames`, or a zone of CGCS2000 / 3-degree Gauss-Krüger, which is in metres. */
export type Crs = (typeof degreeCrsNames)[number] | `EPSG:${number}`;

/** A zone of 3 degrees; `hasPrefix`: the easting begins with the number of the zone. */
export type Zone = {
  readonly number: number;
  readonly centralMeridianDegrees: number;
  readonly hasPrefix: boolean;
};

const zoneNumbers = { first: 25, last: 45 } as const;

/** EPSG numbers of zone 25: with the zone in the easting, and without. */
const firstCode = { prefixed: 4513, plain: 4534 } as const;

const zones = Array.from(
  { length: zoneNumbers.last - zoneNumbers.first + 1 },
  (_, i) => zoneNumbers.first + i,
);

/** Those without the zone in the easting first: offices rarely write it. */
const zoneOfName: ReadonlyMap<Crs, Zone> = new Map(
  [false, true].flatMap((hasPrefix) =>
    zones.map((number): [Crs, Zone] => {
      const code = number - zoneNumbers.first + firstCode[hasPrefix ? 'prefixed' : 'plain'];
      return [`EPSG:${code}`, { number, centralMeridianDegrees: number * 3, hasPrefix }];
    }),
  ),
);

/** Every coordinate system that an import may state. */
export const crsNames: readonly Crs[] = [...degreeCrsNames, ...zoneOfName.keys()];

/** The zone of a projected system; null for one in degrees. */
export function zoneOfCrs(crs: Crs): Zone | null {
  return zoneOfName.get(crs) ?? null;
}

/** The system of a zone by its number, 25 to 45; null for any other. */
export function crsOfZone({ number, hasPrefix }: Pick<Zone, 'number' | 'hasPrefix'>): Crs | null {
  const isIt = (zone: Zone) => zone.number === number && zone.hasPrefix === hasPrefix;
  return [...zoneOfName].find(([, zone]) => isIt(zone))?.[0] ?? null;
}
