/** The package comes without types. */
declare module 'lineclip' {
  type Point = [x: number, y: number];
  type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

  /** Sutherland-Hodgman clip of an open ring; the result is open too, and empty outside the box. */
  export function clipPolygon(points: readonly Point[], bbox: Box): Point[];
}
