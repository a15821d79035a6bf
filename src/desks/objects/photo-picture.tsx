import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useCallback } from 'react';
import { type PhotoSize, type PhotoView, pictureQuery } from '../../client/queries/photos.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

type PhotoPictureProps = {
  readonly photo: PhotoView;
  readonly size: PhotoSize;
  /** What a person who does not see it is told. */
  readonly alt: string;
};

/** The picture of a photo, by an address of the page's own: a page that brings its server has no other. */
export function PhotoPicture({ photo, size, alt }: PhotoPictureProps): ReactElement {
  const picture = useQuery(pictureQuery(photo, size));
  const { data: content } = picture;
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null || content === undefined) return;
      const address = URL.createObjectURL(content);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [content],
  );
  if (picture.error !== null) {
    return <ProblemNote error={picture.error} onRetry={() => void picture.refetch()} />;
  }
  return <img ref={show} alt={alt} />;
}
