const semiMajorMeters = 6_378_137;
const flattening = 1 / 298.257222101;

type Projection = { centralMeridianDegrees: number; falseEastingMeters: number };

/**
 * Degrees to `[easting, northing]` by the series of Krüger's textbook form: meridian arc by its
 * expansion in the third flattening, then powers of the difference of longitude. It shares nothing
 * with the library that the product uses, and is exact to a millimetre within two degrees.
 */
export function gaussKruger(
  [lng, lat]: readonly [number, number],
  { centralMeridianDegrees, falseEastingMeters }: Projection,
): [east: number, north: number] {
  const phi = (lat * Math.PI) / 180;
  const l = ((lng - centralMeridianDegrees) * Math.PI) / 180;
  const e2 = flattening * (2 - flattening);
  const ep2 = e2 / (1 - e2);
  const [sin, cos] = [Math.sin(phi), Math.cos(phi)];
  const t = Math.tan(phi);
  const eta2 = ep2 * cos ** 2;
  const n = semiMajorMeters / Math.sqrt(1 - e2 * sin ** 2);
  const m = l * cos;
  const east =
    m +
    (m ** 3 / 6) * (1 - t ** 2 + eta2) +
    (m ** 5 / 120) * (5 - 18 * t ** 2 + t ** 4 + 14 * eta2 - 58 * eta2 * t ** 2);
  const north =
    m ** 2 / 2 +
    (m ** 4 / 24) * (5 - t ** 2 + 9 * eta2 + 4 * eta2 ** 2) +
    (m ** 6 / 720) * (61 - 58 * t ** 2 + t ** 4);
  return [falseEastingMeters + n * east, meridianArcMeters(phi) + n * t * north];
}

/** From the equator to a latitude. */
function meridianArcMeters(phi: number): number {
  const n = flattening / (2 - flattening);
  const mean = (semiMajorMeters / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  return (
    mean *
    (phi -
      ((3 / 2) * n - (9 / 16) * n ** 3) * Math.sin(2 * phi) +
      ((15 / 16) * n ** 2 - (15 / 32) * n ** 4) * Math.sin(4 * phi) -
      (35 / 48) * n ** 3 * Math.sin(6 * phi) +
      (315 / 512) * n ** 4 * Math.sin(8 * phi))
  );
}
