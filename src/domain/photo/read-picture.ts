import { type Photo, photoLimits } from '../photo.ts';
import type { LngLat } from '../position.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { isJpeg, readJpeg } from './jpeg-parts.ts';
import type { PictureParts } from './picture-parts.ts';
import { isPng, readPng } from './png-parts.ts';
import { type Orientation, orientationExif, readExif } from './read-exif.ts';
import { isWebp, readWebp } from './webp-parts.ts';

/** A picture that may be kept and shown. */
export type Picture = Pick<Photo, 'mediaType' | 'widthPixels' | 'heightPixels'> & {
  /** What draws it, and which way up it is: nothing that tells who took it, when, where or with what. */
  readonly bytes: Uint8Array;
  /** Where it was taken, as the file said before that was taken out of it. */
  readonly position: LngLat | null;
};

export type PictureRefusal = 'not_a_photo' | 'broken_photo' | 'too_many_pixels';

/**
 * A picture by its own bytes, whatever its name says. Its pixels stay as they are, bit for bit; of
 * all else only what a decoder needs is written anew, so that what nobody thought of is left out too.
 */
export function readPicture(bytes: Uint8Array): Verdict<Picture, PictureRefusal> {
  const format = formatOf(bytes);
  if (format === null) return refuse('not_a_photo');
  const parts = format.read(bytes);
  if (parts === null) return refuse('broken_photo');
  const { widthPixels, heightPixels } = parts;
  if (widthPixels * heightPixels > photoLimits.pixels) return refuse('too_many_pixels');
  const { orientation, position } = readExif(parts.exif);
  return accept({
    mediaType: format.mediaType,
    ...uprightSize(parts, orientation),
    bytes: parts.write(orientation === 1 ? null : orientationExif(orientation)),
    position,
  });
}

type Format = {
  readonly mediaType: Photo['mediaType'];
  readonly read: (bytes: Uint8Array) => PictureParts | null;
};

function formatOf(bytes: Uint8Array): Format | null {
  if (isJpeg(bytes)) return { mediaType: 'image/jpeg', read: readJpeg };
  if (isPng(bytes)) return { mediaType: 'image/png', read: readPng };
  if (isWebp(bytes)) return { mediaType: 'image/webp', read: readWebp };
  return null;
}

/** The last four are pictures that lie on their side. */
function uprightSize({ widthPixels, heightPixels }: PictureParts, orientation: Orientation) {
  return orientation >= 5
    ? { widthPixels: heightPixels, heightPixels: widthPixels }
    : { widthPixels, heightPixels };
}
