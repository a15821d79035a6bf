import { queryOptions } from '@tanstack/react-query';
import {
  addPhotoRoute,
  getPhoto,
  listPhotos,
  type PhotoView,
  removePhotoRoute,
} from '../../contract/photos.ts';
import type { PhotoPhase } from '../../domain/photo.ts';
import type { LngLat } from '../../domain/position.ts';
import { call, callBytes, upload } from '../api.ts';
import { makeThumbnail } from '../make-thumbnail.ts';
import { queryKeys } from './keys.ts';

export type { PhotoView };

/** The photos of a hazard, oldest first. */
export function photosQuery(hazard: string) {
  return queryOptions({
    queryKey: [...queryKeys.photos, hazard],
    queryFn: async ({ signal }) =>
      (await call(listPhotos, { params: { id: hazard }, signal })).items,
  });
}

export type PhotoSize = 'original' | 'thumbnail';

/** The picture of a photo, which never changes. */
export function pictureQuery({ id, mediaType }: PhotoView, size: PhotoSize) {
  return queryOptions({
    queryKey: [...queryKeys.pictures, id, size],
    queryFn: async ({ signal }) => {
      const { bytes } = await callBytes(getPhoto, { params: { id }, query: { size }, signal });
      return new Blob([bytes], { type: mediaType });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

export type NewPhoto = {
  readonly hazard: string;
  readonly phase: PhotoPhase;
  readonly file: Blob;
};

/** Sends a photo with a small picture of it behind it; answers where it was taken, if it said so. */
export async function sendPhoto({
  hazard,
  phase,
  file,
}: NewPhoto): Promise<{ photo: PhotoView; position: LngLat | null }> {
  const thumbnail = await makeThumbnail(file);
  return upload(addPhotoRoute, {
    params: { id: hazard },
    query: { phase, thumbnailBytes: thumbnail?.size ?? 0 },
    file: thumbnail === null ? file : new Blob([file, thumbnail]),
  });
}

export function removePhoto({ id, reason }: { id: string; reason: string }): Promise<undefined> {
  return call(removePhotoRoute, { params: { id }, body: { reason } });
}
