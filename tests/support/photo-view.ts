import type { PhotoView } from '../../src/client/queries/photos.ts';

/** A photo of what was done about H1. */
export const photoView: PhotoView = {
  id: 'P1',
  hazard: 'H1',
  phase: 'rectified',
  mediaType: 'image/jpeg',
  bytes: 2_000_000,
  widthPixels: 1600,
  heightPixels: 1200,
  addedAt: Date.UTC(2026, 10, 20, 1),
  actorName: '演示社区',
  isPast: false,
};
