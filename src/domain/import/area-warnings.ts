import { type AreaCode, areaLevel, parentArea } from '../area.ts';
import { createLocalPlane } from '../geo/local-plane.ts';
import {
  createOutline,
  haveMeetingBoxes,
  type Outline,
  sharedSquareMeters,
} from '../geo/overlay.ts';
import { type AreaGeometry, polygonCentroid } from '../geo/polygon.ts';
import { inBoth, type Words } from './fault.ts';

export type NamedArea = {
  readonly code: AreaCode;
  readonly name: string;
  readonly geometry: AreaGeometry;
};

/** Less is where two offices drew the same street. */
const worthSayingSquareMeters = 100;

/** The first are enough to see what is wrong. */
const shownWarnings = 50;

/** A second or two of work; what is finer is imported unchecked, which is said. */
const maxSides = 300_000;

type Drawn = NamedArea & { readonly outline: Outline };
type Overlap = { readonly one: Drawn; readonly other: Drawn; readonly squareMeters: number };

/** Where areas of one level overlap, or leave ground of the area above to none of them. */
export function areaWarnings(areas: readonly NamedArea[]): Words[] {
  const [first] = areas;
  if (first === undefined) return [];
  const plane = createLocalPlane(polygonCentroid(first.geometry));
  const drawn = areas.map((area) => ({ ...area, outline: createOutline(area.geometry, plane) }));
  const pairs = neighboursOf(drawn);
  if (sidesToCompare(drawn, pairs) > maxSides) return [tooFine];
  const overlaps = pairs.map(([one, other]) => overlapOf(one, other));
  const warnings = [
    ...overlaps.filter(isWorthSaying).map(overlapWords),
    ...drawn
      .map((area) => gapOf(area, { drawn, overlaps }))
      .filter(isWorthSaying)
      .map(gapWords),
  ];
  return warnings.slice(0, shownWarnings);
}

/** Pairs of one level whose boxes meet. */
function neighboursOf(areas: readonly Drawn[]): [Drawn, Drawn][] {
  return areas.flatMap((one, i) =>
    areas
      .slice(i + 1)
      .filter((other) => areaLevel(one.code) === areaLevel(other.code))
      .filter((other) => haveMeetingBoxes(one.outline, other.outline))
      .map((other): [Drawn, Drawn] => [one, other]),
  );
}

/** Every area is compared with its neighbours and with the one above it. */
function sidesToCompare(drawn: readonly Drawn[], pairs: readonly [Drawn, Drawn][]): number {
  const compared = [...pairs, ...drawn.flatMap((area) => partsOfArea(area, drawn))].flat();
  return compared.reduce((sum, { outline }) => sum + outline.sides.length, 0);
}

function partsOfArea(area: Drawn, drawn: readonly Drawn[]): [Drawn, Drawn][] {
  return drawn
    .filter(({ code }) => parentArea(code) === area.code)
    .map((part): [Drawn, Drawn] => [part, area]);
}

function overlapOf(one: Drawn, other: Drawn): Overlap {
  return { one, other, squareMeters: sharedSquareMeters(one.outline, other.outline) };
}

type Around = { readonly drawn: readonly Drawn[]; readonly overlaps: readonly Overlap[] };
type Gap = { readonly area: Drawn; readonly squareMeters: number };

/** What the parts cover, each taken by itself, less what two of them cover twice. */
function gapOf(area: Drawn, { drawn, overlaps }: Around): Gap {
  const parts = partsOfArea(area, drawn);
  if (parts.length === 0) return { area, squareMeters: 0 };
  const covered = parts.map(([part]) => sharedSquareMeters(part.outline, area.outline));
  const isPart = ({ code }: Drawn) => parentArea(code) === area.code;
  const twice = overlaps.filter(({ one, other }) => isPart(one) && isPart(other));
  const coveredOnce = sumOf(covered) - sumOf(twice.map(({ squareMeters }) => squareMeters));
  return { area, squareMeters: area.outline.squareMeters - coveredOnce };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function isWorthSaying({ squareMeters }: { squareMeters: number }): boolean {
  return squareMeters > worthSayingSquareMeters;
}

function overlapWords({ one, other, squareMeters }: Overlap): Words {
  const size = Math.round(squareMeters);
  return inBoth(
    `“${one.name}”与“${other.name}”的范围重叠 ${size} 平方米，请核对边界。`,
    `“${one.name}” and “${other.name}” overlap by ${size} m²; check their outlines.`,
  );
}

function gapWords({ area, squareMeters }: Gap): Words {
  const size = Math.round(squareMeters);
  return inBoth(
    `“${area.name}”内有 ${size} 平方米不属于任何下级区域，请核对边界。`,
    `${size} m² of “${area.name}” lie in none of its parts; check their outlines.`,
  );
}

const tooFine: Words = inBoth(
  '边界的点太多，没有检查重叠和空隙。',
  'The outlines have too many points; overlaps and gaps were not checked.',
);
