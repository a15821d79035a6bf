import type { AreaCode } from '../../../domain/area.ts';
import type { AreaGeometry } from '../../../domain/geo/polygon.ts';
import { areaFault } from '../../../domain/import/area-fault.ts';
import { excerpt } from '../../../domain/import/fault.ts';
import type { StoreMend } from '../../../domain/import/mends.ts';
import type { ParsedRow } from '../../../domain/import/parse-rows.ts';
import type { StatedArea } from '../../../domain/import/stated-area.ts';
import type { LngLat } from '../../../domain/position.ts';
import type { ImportTable, PlannedRow, RefusedRow } from './plan.ts';
import type { Found, Located, Surroundings } from './surroundings.ts';

/** How a draft of a file becomes a row of its table, among what stands already. */
export type ToRow<Draft, Table extends ImportTable> = (
  parsed: ParsedRow<Draft>,
  around: Surroundings,
  newId: () => string,
) => PlannedRow<Table>;

/** Where a row lies by what it is linked to and by its position. */
type Whereabouts = { readonly home: Located | null; readonly position: LngLat | null };

type ChosenArea = {
  readonly ok: true;
  readonly code: AreaCode;
  readonly mends: readonly StoreMend[];
};

/**
 * The area a row states, by code or by name; else that of its home, a building or a compound; else
 * the finest that holds its position; else the district as a whole.
 */
export function chooseArea(
  { row, draft }: { readonly row: number; readonly draft: StatedArea },
  whereabouts: Whereabouts,
  around: Surroundings,
): ChosenArea | RefusedRow {
  const { areaCode, areaWords } = draft;
  if (areaCode !== null) {
    const mends: StoreMend[] = around.hasArea(areaCode) ? [] : ['unknown-area-code'];
    return { ok: true, code: areaCode, mends };
  }
  if (areaWords === null) return areaBy(whereabouts, around);
  const match = around.areaNamed(areaWords);
  switch (match.kind) {
    case 'found':
      return { ok: true, code: match.code, mends: [] };
    case 'no_areas': {
      const area = areaBy(whereabouts, around);
      return { ...area, mends: [...area.mends, 'area-without-list'] };
    }
    case 'ambiguous':
    case 'unknown':
      return { ok: false, fault: { row, ...areaFault(areaWords, match) } };
  }
}

function areaBy({ home, position }: Whereabouts, around: Surroundings): ChosenArea {
  const holding = home?.area ?? (position && around.areaAt(position));
  if (holding !== null) return { ok: true, code: holding, mends: [] };
  return { ok: true, code: Number(around.district) * 1e9, mends: ['outside-known-areas'] };
}

/** A home that a row names; `words` is what it was called where it could not be found. */
type Home = {
  readonly located: Located | null;
  readonly mends: readonly StoreMend[];
  readonly words: string | null;
};

/** The building or compound that a row can do without: one that cannot be found is left out. */
export function findHome(
  kind: 'building' | 'compound',
  reference: string | null,
  find: (reference: string) => Found,
): Home {
  const found = reference === null ? null : find(reference);
  if (reference === null || isLocated(found)) {
    return { located: locatedOrNull(found), mends: [], words: null };
  }
  const mend = found === null ? 'not-found' : 'ambiguous';
  return { located: null, mends: [`${kind}-${mend}`], words: reference };
}

type Link = { field: string; reference: string | null; found: Found };

type Linked = {
  readonly ok: true;
  readonly position: LngLat | null;
  readonly code: AreaCode;
  readonly mends: readonly StoreMend[];
};

/**
 * Where a row is that is linked to others, the nearest first: at its own position, else at that of
 * the first that it names. Refused where a link leads to no object.
 */
export function placeByLinks(
  parsed: {
    readonly row: number;
    readonly draft: StatedArea & { readonly position: LngLat | null };
  },
  links: readonly Link[],
  around: Surroundings,
): Linked | RefusedRow {
  const broken = brokenLink(parsed.row, links);
  if (broken) return broken;
  const home = links.map(({ found }) => locatedOrNull(found)).find((found) => found !== null);
  const position = parsed.draft.position ?? home?.position ?? null;
  const area = chooseArea(parsed, { home: home ?? null, position }, around);
  return area.ok ? { ...area, position } : area;
}

/** The first link that leads to no object, as the fault of its row; null when all lead somewhere. */
function brokenLink(row: number, links: readonly Link[]): RefusedRow | null {
  const broken = links.find(({ reference, found }) => reference !== null && !isLocated(found));
  return broken ? unresolved(row, { ...broken, reference: broken.reference ?? '' }) : null;
}

type Unresolved = { field: string; reference: string; found: Found };

function unresolved(row: number, { field, reference, found }: Unresolved): RefusedRow {
  const expected =
    found === 'ambiguous'
      ? { zh: '编号（该名称对应多个对象）', en: 'an id, since several bear this name' }
      : { zh: '已导入对象的名称或编号', en: 'the name or id of an imported object' };
  return { ok: false, fault: { row, field, found: excerpt(reference), expected } };
}

export function outsideDistrict(row: number, position: LngLat): RefusedRow {
  const found = position.map((degrees) => degrees.toFixed(6)).join(', ');
  const expected = { zh: '区界以内的位置', en: 'a place within the outline of the district' };
  return { ok: false, fault: { row, field: 'geometry', found, expected } };
}

function isLocated(found: Found): found is Located {
  return found !== null && found !== 'ambiguous';
}

export function locatedOrNull(found: Found): Located | null {
  return isLocated(found) ? found : null;
}

export function toOriginText(origin: { crs: string; geometry: unknown } | null): string | null {
  return origin && JSON.stringify(origin);
}

export function coordinatesOf(geometry: AreaGeometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
