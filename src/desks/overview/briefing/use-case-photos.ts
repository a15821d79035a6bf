import { type QueryClient, queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type PhotoView, photosQuery, pictureQuery } from '../../../client/queries/photos.ts';
import type { PhotoPhase } from '../../../domain/photo.ts';
import { type Picture, readPhoto } from './pictures.ts';

export type CasePhotos = { readonly found: Picture | null; readonly rectified: Picture | null };

type CasePhotosAnswer = {
  readonly photos: ReadonlyMap<string, CasePhotos>;
  readonly isWaiting: boolean;
};

/** The first photo of each hazard as it was found, and the last of what was done. */
export function useCasePhotos(hazards: readonly string[]): CasePhotosAnswer {
  const queryClient = useQueryClient();
  const { read, isWaiting } = useQueries({
    queries: hazards.map((hazard) => casePhotosQuery(queryClient, hazard)),
    combine,
  });
  const photos = useMemo(() => new Map(read.map((photo) => [photo.hazard, photo])), [read]);
  return { photos, isWaiting };
}

type Read = CasePhotos & { readonly hazard: string };

/** The same list as long as it holds the same. */
function combine(answers: readonly { readonly data: Read | undefined; isLoading: boolean }[]) {
  return {
    read: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    isWaiting: answers.some(({ isLoading }) => isLoading),
  };
}

function casePhotosQuery(queryClient: QueryClient, hazard: string) {
  return queryOptions({
    queryKey: ['briefing', 'photos', hazard],
    queryFn: async () => {
      const photos = await queryClient.fetchQuery(photosQuery(hazard));
      const read = async (photo: PhotoView | undefined) =>
        photo === undefined
          ? null
          : readPhoto(await queryClient.fetchQuery(pictureQuery(photo, 'original')));
      const of = (phase: PhotoPhase) =>
        photos.filter((photo) => photo.phase === phase && !photo.isPast);
      return {
        hazard,
        found: await read(of('found')[0]),
        rectified: await read(of('rectified').at(-1)),
      };
    },
  });
}
