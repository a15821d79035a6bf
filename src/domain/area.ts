/**
 * Administrative areas as 15-digit numbers: district 6, sub-district 3, community 3, grid 3 digits,
 * padded with zeros. A subtree is then one contiguous range, which every engine can index.
 */
export type AreaCode = number;

export const areaLevels = ['district', 'subdistrict', 'community', 'grid'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** How many numbers the subtree of an area of this level spans. */
const spanOfLevel: Record<AreaLevel, number> = {
  district: 1e9,
  subdistrict: 1e6,
  community: 1e3,
  grid: 1,
};

const officialCode = /^[1-9]\d{5}(\d{3}){0,3}$/;

/** Reads an official code of 6, 9, 12 or 15 digits; null when it is none. */
export function parseAreaCode(text: string): AreaCode | null {
  return officialCode.test(text) ? Number(text.padEnd(15, '0')) : null;
}

/** The official code without its padding: 6, 9, 12 or 15 digits. */
export function formatAreaCode(code: AreaCode): string {
  const digitsOfLevel: Record<AreaLevel, number> = {
    district: 6,
    subdistrict: 9,
    community: 12,
    grid: 15,
  };
  return String(code).slice(0, digitsOfLevel[areaLevel(code)]);
}

export function areaLevel(code: AreaCode): AreaLevel {
  return areaLevels.find((level) => code % spanOfLevel[level] === 0) ?? 'grid';
}

/** The codes of an area and everything in it, `from` included, `to` excluded. */
export function areaRange(code: AreaCode): { from: AreaCode; to: AreaCode } {
  return { from: code, to: code + spanOfLevel[areaLevel(code)] };
}

export function isWithinArea(code: AreaCode, ancestor: AreaCode): boolean {
  const { from, to } = areaRange(ancestor);
  return code >= from && code < to;
}

/** The area one level up; null for a district. */
export function parentArea(code: AreaCode): AreaCode | null {
  const level = areaLevel(code);
  if (level === 'district') return null;
  const parentLevel = areaLevels[areaLevels.indexOf(level) - 1] ?? 'district';
  return code - (code % spanOfLevel[parentLevel]);
}

/** The community of a grid; any other area as it is. */
export function communityOf(code: AreaCode): AreaCode {
  return areaLevel(code) === 'grid' ? code - (code % spanOfLevel.community) : code;
}

/** The areas without a finer one among them, down to communities: each piece of ground is in one. */
export function finestAreas<Area extends { readonly code: AreaCode }>(
  areas: readonly Area[],
): Area[] {
  const coarse = areas.filter(({ code }) => areaLevel(code) !== 'grid');
  const parents = new Set(coarse.map(({ code }) => parentArea(code)));
  return coarse.filter(({ code }) => !parents.has(code));
}

/** The 6-digit adcode that begins every key of the store. */
export function districtOf(code: AreaCode): string {
  return String(code).slice(0, 6);
}
