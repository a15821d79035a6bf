import type { AreaCode } from './area.ts';
import type { LngLat } from './position.ts';

/** 自建, 合建, 统建 (S3-E8). */
export const buildModes = ['own', 'joint', 'unified'] as const;
type BuildMode = (typeof buildModes)[number];

/** 微型消防站: the help that is nearest (S3-E8, S3-G2, S4-Y3). */
export type MicroFireStation = {
  readonly id: string;
  readonly area: AreaCode;
  readonly compound: string | null;
  readonly name: string;
  readonly buildMode: BuildMode | null;
  /** The unit that runs it; its telephone numbers are contacts of the unit. */
  readonly unit: string | null;
  readonly members: number | null;
  readonly position: LngLat | null;
};
