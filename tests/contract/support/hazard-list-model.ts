import fc from 'fast-check';
import type { HazardView } from '../../../src/contract/hazards.ts';
import { addDays, type CivilDate } from '../../../src/domain/civil-date.ts';
import { hazardGrades, hazardStatuses, isOpen } from '../../../src/domain/hazard.ts';
import { priorities } from '../../../src/domain/hazard-details.ts';
import {
  hazardFlags,
  type hazardSorts,
  hazardWords,
  type sortDirections,
} from '../../../src/domain/hazard-filter.ts';
import { community1, community2, wholeDistrict } from './test-host.ts';

type Sort = (typeof hazardSorts)[number];
type Direction = (typeof sortDirections)[number];
type Flag = (typeof hazardFlags)[number];
type Words = { readonly [Name in keyof typeof hazardWords]?: readonly string[] };
export type ListFilter = Words & { readonly [Name in Flag]?: boolean } & {
  readonly area?: number;
  readonly unit?: string;
  readonly dueWithinDays?: number;
  readonly deadlineFrom?: string;
  readonly deadlineTo?: string;
  readonly foundFrom?: string;
  readonly foundTo?: string;
  readonly bbox?: readonly [number, number, number, number];
};

const day = fc.integer({ min: -80, max: 60 }).map((days) => addDays('2026-11-20', days));
const someOf = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const words = Object.fromEntries(
  Object.entries(hazardWords).map(([name, values]) => [name, someOf(values)]),
);
const flags = Object.fromEntries(hazardFlags.map((flag) => [flag, fc.boolean()]));

/** At most two conditions at a time, or hardly a hazard would match. */
export const listFilter: fc.Arbitrary<ListFilter> = fc
  .record({
    ...words,
    ...flags,
    area: fc.constantFrom(wholeDistrict, community1, community2),
    unit: fc.constantFrom('U1', 'U2'),
    dueWithinDays: fc.constantFrom(0, 7, 30),
    deadlineFrom: day,
    deadlineTo: day,
    foundFrom: day,
    foundTo: day,
    bbox: fc.constantFrom([106.5, 29.5, 106.502, 29.501], [106.501, 29.4, 106.501, 29.6]),
  })
  .chain((all) =>
    fc
      .subarray(Object.entries(all), { maxLength: 2 })
      .map((asked) => Object.fromEntries(asked) as ListFilter),
  );

/** The filter as a query of the list. */
export function asQuery(filter: ListFilter): object {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}

type Homes = {
  readonly old: ReadonlySet<string>;
  readonly watched: ReadonlySet<string>;
  /** Of buildings and compounds by id, where somebody has said. */
  readonly managed: ReadonlyMap<string, boolean>;
};

/** What the list should hold, by the values of the hazards alone. */
export function isListed(
  hazard: HazardView,
  filter: ListFilter,
  { homes, today }: { homes: Homes; today: CivilDate },
): boolean {
  const isManaged =
    homes.managed.get(hazard.building ?? '') ?? homes.managed.get(hazard.compound ?? '');
  const is: Record<Flag, boolean> = {
    isOverdue: hazard.isOverdue,
    isLocated: hazard.position !== null,
    hasControl: hazard.interimControl !== null,
    isExtensionAsked: hazard.extension !== null && hazard.extension.grantedOn === null,
    hasRelapsed: hazard.relapses > 0,
    isInOldCompound: homes.old.has(hazard.compound ?? ''),
    isWatched: homes.watched.has(hazard.building ?? ''),
    isManaged: isManaged === true,
    isUnmanaged: isManaged === false,
  };
  const { area, unit, dueWithinDays: days } = filter;
  const between = (value: string | null, from: string | undefined, to: string | undefined) =>
    (from === undefined || (value !== null && value >= from)) &&
    (to === undefined || (value !== null && value <= to));
  return (
    (Object.keys(hazardWords) as (keyof Words)[]).every(
      (name) => filter[name] === undefined || filter[name].includes(hazard[name] ?? ''),
    ) &&
    hazardFlags.every((flag) => filter[flag] === undefined || filter[flag] === is[flag]) &&
    (area === undefined || area === wholeDistrict || area === hazard.area) &&
    (unit === undefined || unit === hazard.unit) &&
    (days === undefined ||
      (isOpen(hazard.status) && between(hazard.deadline, today, addDays(today, days)))) &&
    between(hazard.deadline, filter.deadlineFrom, filter.deadlineTo) &&
    between(hazard.foundOn, filter.foundFrom, filter.foundTo) &&
    (filter.bbox === undefined || isInside(hazard.position, filter.bbox))
  );
}

function isInside(
  position: HazardView['position'],
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  if (position === null) return false;
  const [lng, lat] = position;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** In the order of the list: what has no value comes last, equal ones by their id. */
export function inOrder(
  hazards: readonly HazardView[],
  { sort, direction }: { sort: Sort; direction: Direction },
): string[] {
  const turn = direction === 'asc' ? 1 : -1;
  return hazards
    .toSorted((left, right) => {
      const [one, other] = [keyOf(left, sort), keyOf(right, sort)];
      if (one === null || other === null) {
        return Number(one === null) - Number(other === null) || turnOfIds(sort, turn, left, right);
      }
      return turn * compare(one, other) || turnOfIds(sort, turn, left, right);
    })
    .map(({ id }) => id);
}

/** Days overdue count against the deadline, and the ids go with the deadline. */
function turnOfIds(sort: Sort, turn: number, left: HazardView, right: HazardView): number {
  return (sort === 'overdue' ? -turn : turn) * compare(left.id, right.id);
}

function compare(left: string | number, right: string | number): number {
  return left < right ? -1 : Number(left > right);
}

function keyOf(hazard: HazardView, sort: Sort): string | number | null {
  switch (sort) {
    case 'found':
      return hazard.foundOn;
    case 'number':
      return hazard.number;
    case 'deadline':
      return hazard.deadline;
    case 'overdue':
      return hazard.isOverdue && hazard.deadline !== null ? -Date.parse(hazard.deadline) : null;
    case 'status':
      return hazardStatuses.indexOf(hazard.status);
    case 'grade':
      return hazardGrades.indexOf(hazard.grade);
    case 'priority':
      return hazard.priority === null ? null : priorities.indexOf(hazard.priority);
    case 'unit':
      return hazard.unit;
    case 'area':
      return hazard.area;
  }
}
