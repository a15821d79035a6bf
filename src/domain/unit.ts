import type { AreaCode } from './area.ts';

export const unitKinds = [
  'government',
  'community',
  'property_manager',
  'gas_company',
  'power_company',
  'fire_brigade',
  'micro_fire_station',
  'other',
] as const;
type UnitKind = (typeof unitKinds)[number];

/** A responsible unit: an office, a community, a company. Aliases are the other names it has in ledgers. */
export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: UnitKind;
  readonly area: AreaCode;
};
