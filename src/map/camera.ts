/** Where the map looks: degrees, a web mercator zoom, bearing clockwise from north, pitch from above. */
export type Camera = {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
};

/** What a link can hold: a link rounds, so two cameras this close are one. */
const tolerance: Camera = { lng: 2e-5, lat: 2e-5, zoom: 0.02, bearing: 0.2, pitch: 0.2 };

/** True when a person would not see the difference. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.lng - b.lng) <= tolerance.lng &&
    Math.abs(a.lat - b.lat) <= tolerance.lat &&
    Math.abs(a.zoom - b.zoom) <= tolerance.zoom &&
    turnBetween(a.bearing, b.bearing) <= tolerance.bearing &&
    Math.abs(a.pitch - b.pitch) <= tolerance.pitch
  );
}

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}
