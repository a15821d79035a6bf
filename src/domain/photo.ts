import type { Action } from './permission.ts';

/** What a photo shows: the hazard as it was found, or what was done about it. */
export const photoPhases = ['found', 'rectified'] as const;
export type PhotoPhase = (typeof photoPhases)[number];

/** What every browser draws, without scripts in it. */
export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
type PhotoMediaType = (typeof photoMediaTypes)[number];

/** Larger than any telephone takes; a picture that would fill the memory of a browser is none. */
export const photoLimits = {
  fileBytes: 10 * 1024 * 1024,
  thumbnailBytes: 512 * 1024,
  /** Of a hazard, in one phase, since it was last sent back or relapsed. */
  perPhase: 9,
  pixels: 120_000_000,
  /** Of the longest side. */
  thumbnailPixels: 320,
} as const;

/** A photo of a hazard. Its bytes lie apart. */
export type Photo = {
  readonly id: string;
  readonly hazard: string;
  readonly phase: PhotoPhase;
  readonly mediaType: PhotoMediaType;
  /** As it is kept, without what was taken out of it. */
  readonly bytes: number;
  /** As it stands upright. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** UTC milliseconds. */
  readonly addedAt: number;
};

/** What adding and removing a photo asks of the role: who reports shows what was found, who rectifies what was done. */
export const actionOfPhase: Record<PhotoPhase, Action> = {
  found: 'hazard.report',
  rectified: 'hazard.rectify',
};
