import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';
import type { LngLat } from './position.ts';

export const siteStatuses = ['existing', 'under_construction', 'planned', 'candidate'] as const;
export type SiteStatus = (typeof siteStatuses)[number];

/** Outdoors on ground of its own, attached to a building behind a fire wall, or inside one. */
export const siteSettings = ['outdoor', 'attached', 'indoor'] as const;
export type SiteSetting = (typeof siteSettings)[number];

/** The public ground that sites may use (S2-E4). */
export const siteLands = ['compound_green', 'sidewalk', 'park', 'roadside', 'other'] as const;
export type SiteLand = (typeof siteLands)[number];

/** What the charging posts of a site can do (S2-E8); null where nobody has said. */
type SiteFunctions = {
  readonly hasFullChargeCut: boolean | null;
  readonly hasPlannedCut: boolean | null;
  readonly hasCardOrCode: boolean | null;
};

/** A centralised charging area for e-bikes: one that stands, is being built, planned or proposed. */
export type ChargingSite = SiteFunctions & {
  readonly id: string;
  readonly area: AreaCode;
  readonly compound: string | null;
  /** The building that the site is attached to or inside of. */
  readonly building: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly status: SiteStatus;
  readonly setting: SiteSetting | null;
  readonly land: SiteLand | null;
  /** Vehicles that can charge at the same time. */
  readonly ports: number | null;
  readonly operator: string | null;
  /** The two parts of the price (S2-R15). */
  readonly electricityYuanPerKwh: number | null;
  readonly serviceYuanPerKwh: number | null;
  /** Name or number of the public-network transformer that feeds the site. */
  readonly transformer: string | null;
  /** What that transformer can still carry. */
  readonly spareKilowatts: number | null;
  readonly openedOn: CivilDate | null;
  readonly position: LngLat | null;
};
