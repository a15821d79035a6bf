import { codeOfSpace } from '../hazard/hazard-type.ts';
import type { CheckedItem, Space } from '../inspection.ts';

/** The part of the taxonomy that the items of an inspection are held against (S0-E11 to S0-E15). */
export type SpaceItems = {
  readonly spaces: readonly {
    readonly code: string;
    readonly items: readonly { readonly code: string }[];
  }[];
};

/**
 * The eight yes/no questions for high-rises (S4-E4), by their code in the notice, with the answer
 * that finds the matter in order: some ask for what should be, others for what should not.
 */
export const highRiseChecks = [
  { code: 'facilities_complete', inOrderWhen: 'yes' },
  { code: 'water_supplied', inOrderWhen: 'yes' },
  { code: 'fire_lane_occupied', inOrderWhen: 'no' },
  { code: 'combustible_awning', inOrderWhen: 'no' },
  { code: 'cage_window', inOrderWhen: 'yes' },
  { code: 'electrical_hazard', inOrderWhen: 'no' },
  { code: 'manager_named', inOrderWhen: 'yes' },
  { code: 'on_duty', inOrderWhen: 'yes' },
] as const;

type Inspected = { readonly space: Space | null; readonly building: string | null };

/** Whether all items are of the space; of a building as a whole those of high-rises are asked. */
export function fitsItems(
  taxonomy: SpaceItems,
  { space, building }: Inspected,
  items: readonly CheckedItem[],
): boolean {
  const asked = new Set(codesAsked(taxonomy, { space, building }));
  return items.every(({ code }) => asked.has(code));
}

function codesAsked({ spaces }: SpaceItems, { space, building }: Inspected): readonly string[] {
  if (space !== null) {
    const own = spaces.find(({ code }) => code === codeOfSpace[space]);
    return own?.items.map(({ code }) => code) ?? [];
  }
  return building === null ? [] : highRiseChecks.map(({ code }) => code);
}
