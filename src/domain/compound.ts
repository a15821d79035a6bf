import type { AreaCode } from './area.ts';
import type { LngLat } from './position.ts';

/** A residential compound; `isOld` marks an old one, the object of the campaigns. */
export type Compound = {
  readonly id: string;
  readonly area: AreaCode;
  readonly name: string;
  readonly address: string | null;
  readonly isOld: boolean;
  /** null: nobody has said yet, which is not the same as none. */
  readonly hasPropertyManager: boolean | null;
  readonly households: number | null;
  readonly position: LngLat | null;
};
