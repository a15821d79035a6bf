import type { AreaCode } from '../../domain/area.ts';

/** A district of China: a county-level division, with its 6-digit code. */
export type Division = {
  readonly code: string;
  readonly name: string;
  /** With what it lies in: 重庆市渝中区. */
  readonly path: string;
};

export type NamedArea = { readonly code: AreaCode; readonly name: string };

/** The official list of divisions, by whatever a host has it from. */
export type Divisions = {
  /** All districts in the order of their codes. */
  list(): Promise<readonly Division[]>;
  /** The sub-districts and communities of a district in the order of their codes; none when unknown. */
  areasWithin(code: string): Promise<readonly NamedArea[]>;
};
