import { connections } from '../../domain/device.ts';
import type { LngLat } from '../../domain/position.ts';
import { bboxOf } from '../cluster-points.ts';
import { placesOf } from '../deck-columns.ts';
import type { PickMark } from '../hit-markers.ts';
import { ringBytes } from '../ring-layer.ts';
import { type DeviceSpots, spotGroups } from './device-spots.ts';

/** A disc that stands for several devices, with the number it bears. */
export type DeviceGroup = {
  readonly position: LngLat;
  readonly spots: readonly number[];
  readonly total: number;
};

/** A device that stands alone. */
type LoneDevice = { readonly position: LngLat; readonly row: number };

/** All marks of a zoom. They stay the same while only connections change. */
export type DeviceMarks = {
  readonly groups: readonly DeviceGroup[];
  readonly lone: readonly LoneDevice[];
  readonly pickMarks: readonly PickMark[];
  /** What the graphics card needs of them, ready. */
  readonly groupPlaces: Float64Array;
  readonly groupRadii: Float32Array;
  readonly lonePlaces: Float64Array;
};

/** Side of a device's icon. */
export const lonePixels = 22;

export function deviceMarks(spots: DeviceSpots, { zoom }: { zoom: number }): DeviceMarks {
  const groups: DeviceGroup[] = [];
  const lone: LoneDevice[] = [];
  for (const members of spotGroups(spots, { zoom })) {
    const rows = members.flatMap((spot) => spots.rowsOfSpot[spot] ?? []);
    const position = spots.positions[members[0] ?? -1];
    const [row] = rows;
    if (position === undefined || row === undefined) continue;
    if (rows.length === 1) lone.push({ position, row });
    else groups.push({ position, spots: members, total: rows.length });
  }
  // The largest is drawn last, above the others.
  groups.sort((a, b) => a.total - b.total);
  return {
    groups,
    lone,
    pickMarks: pickMarksOf({ groups, lone }, spots),
    groupPlaces: placesOf(groups.map(({ position }) => position)),
    groupRadii: Float32Array.from(groups, ({ total }) => groupRadiusPixels(total)),
    lonePlaces: placesOf(lone.map(({ position }) => position)),
  };
}

/** The ring of each group as the ring layer takes it: four bytes a group. */
export function groupRings(groups: readonly DeviceGroup[], { mix }: DeviceSpots): Uint8Array {
  const bytes = new Uint8Array(groups.length * 4);
  groups.forEach(({ spots }, index) => bytes.set(ringBytes(mixOf(spots, mix)), index * 4));
  return bytes;
}

/** Radius of a group's disc: more for more, slowly. */
function groupRadiusPixels(total: number): number {
  return Math.min(24, 11 + 3.2 * Math.log10(total));
}

function mixOf(spots: readonly number[], mix: Uint32Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const spot of spots) {
    const first = spot * connections.length;
    sum[0] += mix[first] ?? 0;
    sum[1] += mix[first + 1] ?? 0;
    sum[2] += mix[first + 2] ?? 0;
  }
  return sum;
}

function pickMarksOf(
  { groups, lone }: Pick<DeviceMarks, 'groups' | 'lone'>,
  spots: DeviceSpots,
): readonly PickMark[] {
  const alone = lone.flatMap(({ position, row }) =>
    markOf(spots, { position, row, radiusPixels: lonePixels / 2 }),
  );
  return [...alone, ...groups.flatMap((group) => groupMark(spots, group))];
}

function groupMark(spots: DeviceSpots, group: DeviceGroup): PickMark[] {
  const { position, total } = group;
  const mark = { layer: 'devices', position, radiusPixels: groupRadiusPixels(total) } as const;
  if (group.spots.length > 1) {
    const places = group.spots.flatMap((spot) => {
      const place = spots.positions[spot];
      return place === undefined ? [] : [place];
    });
    return [{ ...mark, kind: 'cluster', extent: bboxOf(places) }];
  }
  const rows = spots.rowsOfSpot[group.spots[0] ?? -1] ?? [];
  const building = commonBuilding(spots, rows);
  if (building !== null) return [{ ...mark, kind: 'stack', building }];
  return markOf(spots, { position, row: rows[0] ?? -1, radiusPixels: mark.radiusPixels });
}

type Place = {
  readonly position: LngLat;
  readonly row: number;
  readonly radiusPixels: number;
};

function markOf({ rows }: DeviceSpots, { position, row, radiusPixels }: Place): PickMark[] {
  const id = rows.ids[row];
  return id === undefined ? [] : [{ layer: 'devices', kind: 'object', id, position, radiusPixels }];
}

function commonBuilding({ rows }: DeviceSpots, members: readonly number[]): string | null {
  const codes = new Set(members.map((row) => rows.building[row] ?? -1));
  const [code = -1] = codes;
  return codes.size === 1 ? (rows.buildings[code] ?? null) : null;
}
