import { ScatterplotLayer } from '@deck.gl/layers';

type RingColors = {
  /** `#rrggbb` inside the ring. */
  readonly ground: string;
  /** `#rrggbb` of the three parts, clockwise from the top. */
  readonly parts: readonly [string, string, string];
};

/**
 * Rings in three parts. The parts come in `getFillColor`, whose red and green say in 255ths where the
 * first and the second part end: so a ring costs four bytes, and no picture is drawn for it. The
 * colours are written into the shader: another choice of colours needs another layer id.
 */
export class RingLayer extends ScatterplotLayer<unknown, RingColors> {
  static override layerName = 'RingLayer';

  override getShaders() {
    return { ...super.getShaders(), inject: { 'fs:#main-end': paintRing(this.props) } };
  }
}

/** Where the parts of a ring end, as `getFillColor` has it; a part that exists is seen, however small. */
export function ringBytes(
  counts: readonly [number, number, number],
): [number, number, number, number] {
  const total = counts[0] + counts[1] + counts[2];
  const sizes = counts.map((count) =>
    count === 0 ? 0 : Math.max(smallestPart, Math.round((255 * count) / total)),
  );
  const [first = 0, second = 0, third = 0] = sizes;
  const excess = first + second + third - 255;
  const largest = sizes.indexOf(Math.max(first, second, third));
  const end = (upTo: number) =>
    sizes.slice(0, upTo).reduce((sum, size) => sum + size, 0) - (largest < upTo ? excess : 0);
  return [end(1), end(2), 0, 255];
}

/** Of 255. */
const smallestPart = 16;

function paintRing({ ground, parts: [first, second, third] }: RingColors): string {
  return `
    float turn = fract(atan(unitPosition.x, unitPosition.y) / 6.283185307 + 1.0);
    vec3 part = turn < vFillColor.r ? ${glsl(first)}
      : turn < vFillColor.g ? ${glsl(second)} : ${glsl(third)};
    float isRing = smoothstep(
      innerUnitRadius - 0.04, innerUnitRadius + 0.04, length(unitPosition));
    fragColor.rgb = mix(${glsl(ground)}, part, isRing);`;
}

function glsl(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 0xff, value & 0xff];
  return `vec3(${[red, green, blue].map((byte) => (byte / 255).toFixed(4)).join(', ')})`;
}
