import type { Feature, Geometry } from 'geojson';
import type { Block } from './blocks.ts';
import { type Bank, bankLine, placeOf } from './ground.ts';
import type { UsedBlock } from './land-use.ts';
import { closedRing, toDegrees } from './lng-lat.ts';
import type { Point, Shape } from './shape.ts';
import type { Cut, StreetClass, StreetNet } from './streets.ts';

const riverName = '清澜江（演示）';
const toLngLat = toDegrees(6);

/** A sub-district on the ground; its blocks have a use where it belongs to the district. */
type MappedTract = {
  readonly net: StreetNet;
  readonly blocks: readonly (Block | UsedBlock)[];
};

type Land = { district: readonly MappedTract[]; around: readonly MappedTract[] };

/** What lies under the map: the river, the green, the streets, and the larger ones all around. */
export function drawBasemap({ district, around }: Land): Feature[] {
  const tracts = [...district, ...around];
  return [
    river(tracts),
    ...tracts.flatMap(({ blocks }) => blocks.filter(isGreen).map(({ shape }) => green(shape))),
    ...district.flatMap(({ blocks }) => blocks.filter(isOpen).map(({ lot }) => green(lot))),
    ...district.flatMap(({ net }) => roadsOf(net, inTown)),
    ...around.flatMap(({ net }) => roadsOf(net, aroundIt)),
    ...bridges(tracts),
  ];
}

type Detail = { readonly classes: readonly StreetClass[]; readonly stationsPerPoint: number };

const inTown: Detail = { classes: ['trunk', 'street', 'lane', 'stairs'], stationsPerPoint: 2 };
const aroundIt: Detail = { classes: ['trunk', 'street'], stationsPerPoint: 4 };

function roadsOf(net: StreetNet, detail: Detail): Feature[] {
  return [...contourRoads(net, detail), ...cutRoads(net, detail)];
}

/** The embankments and the wooded ridges. */
function isGreen(block: Block): boolean {
  return !block.isLot;
}

function isOpen(block: Block | UsedBlock): boolean {
  return block.isLot && 'use' in block && (block.use === 'park' || block.use === 'slope');
}

/** As far as the land is drawn, and a good way beyond. */
function river(tracts: readonly MappedTract[]): Feature {
  const stations = tracts.flatMap(({ net: { subdistrict } }) => [subdistrict.from, subdistrict.to]);
  const [from, to] = [Math.min(...stations) - 130, Math.max(...stations) + 130];
  const lineOf = (bank: Bank) => bankLine(bank, from, to).filter((_, i) => i % 2 === 0);
  const ring = [...lineOf('far'), ...lineOf('near').toReversed()];
  return area('water', ring, { name: riverName });
}

/** One wherever a sub-district of the near bank begins, a third of the way along it. */
function bridges(tracts: readonly MappedTract[]): Feature[] {
  return tracts
    .map(({ net }) => net.subdistrict)
    .filter(({ bank, tier }) => bank === 'near' && tier === 0)
    .map(({ from, to, number }) => {
      const station = Math.round(from + (to - from) / 3);
      const end = (bank: Bank) => placeOf({ bank, tier: 0, station, across: 0.06 });
      return road('trunk', [end('near'), end('far')], number === 0 ? '清澜江大桥' : null);
    });
}

/** The lowest line of a terrace is drawn with the terrace below. */
function contourRoads({ contours, place, stepCount }: StreetNet, detail: Detail): Feature[] {
  const steps = Math.round(stepCount / detail.stationsPerPoint);
  return contours
    .slice(1)
    .filter((contour) => detail.classes.includes(contour.class))
    .map(({ name, class: streetClass, across }) =>
      road(
        streetClass,
        line(steps, (along) => place(along, across(along))),
        name,
      ),
    );
}

/** Through streets in one piece, lanes and stairs band by band. */
function cutRoads(net: StreetNet, { classes }: Detail): Feature[] {
  const locals = net.bands.flatMap((cuts, band) =>
    cuts
      .filter((cut) => !isThrough(cut) && cut.class !== 'wall' && classes.includes(cut.class))
      .map((cut) => road(cut.class, endsOf(net, band, cut))),
  );
  const throughs = Array.from({ length: net.columnCount + 1 }, (_, i) => throughRoad(net, i));
  return [...throughs, ...locals];
}

function isThrough(cut: Cut): boolean {
  return cut.class === 'street';
}

/** The embankment has no street of its own down to the water. */
function throughRoad(net: StreetNet, number: number): Feature {
  const firstBand = net.subdistrict.tier === 0 ? 1 : 0;
  const cuts = net.bands.slice(firstBand).flatMap((band) => band.filter(isThrough)[number] ?? []);
  const ends = cuts.map((cut, i) => endsOf(net, firstBand + i, cut));
  return road(
    'street',
    [...ends.slice(0, 1).map(([low]) => low), ...ends.map(([, high]) => high)],
    cuts[0]?.name,
  );
}

function endsOf({ contours, place }: StreetNet, band: number, { low, high }: Cut): [Point, Point] {
  return [
    place(low, contours[band]?.across(low) ?? 0),
    place(high, contours[band + 1]?.across(high) ?? 1),
  ];
}

function line(steps: number, place: (share: number) => Point): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => place(i / steps));
}

function green(shape: Shape): Feature {
  return area('green', shape);
}

function area(kind: 'water' | 'green', shape: Shape, properties: { name?: string } = {}): Feature {
  return feature(
    { kind, ...properties },
    { type: 'Polygon', coordinates: [closedRing(shape, toLngLat)] },
  );
}

/** Stairs are drawn as lanes: the map knows three widths. */
function road(streetClass: StreetClass, points: readonly Point[], name?: string | null): Feature {
  const geometry: Geometry = { type: 'LineString', coordinates: points.map(toLngLat) };
  const drawn = streetClass === 'stairs' ? 'lane' : streetClass;
  return feature({ kind: 'road', class: drawn, ...(name ? { name } : {}) }, geometry);
}

function feature(properties: Record<string, string>, geometry: Geometry): Feature {
  return { type: 'Feature', properties, geometry };
}
