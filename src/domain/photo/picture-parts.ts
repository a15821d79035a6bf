/** A picture file taken apart: how large it is, what it says of itself, and what draws it. */
export type PictureParts = {
  /** As its pixels lie in the file, before it is turned upright. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** The block of its EXIF, as a TIFF file; null where it has none. */
  readonly exif: Uint8Array | null;
  /** The file anew, of what draws it alone; an EXIF is given where the picture has to be turned. */
  readonly write: (exif: Uint8Array | null) => Uint8Array;
};
