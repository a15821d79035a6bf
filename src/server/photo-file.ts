import { fileKind } from '../domain/photo/file-kind.ts';
import { type Picture, type PictureRefusal, readPicture } from '../domain/photo/read-picture.ts';
import { photoLimits } from '../domain/photo.ts';
import { type ProblemError, problem, type Sentence } from './problem-error.ts';
import type { SentPhoto } from './store/write-photos.ts';

const expected = { zh: 'JPEG、PNG 或 WebP 照片', en: 'a photo as JPEG, PNG or WebP' };

/** A photo and its thumbnail, which stands behind it. Throws a problem that says what was found. */
export function readSentPhoto(body: Uint8Array, thumbnailBytes: number): SentPhoto {
  const end = Math.max(0, body.length - thumbnailBytes);
  if (end > photoLimits.fileBytes) throw tooLarge(end);
  const picture = readOrRefuse(body.subarray(0, end), 'body');
  return {
    picture,
    thumbnail: thumbnailBytes === 0 ? null : readThumbnail(body.subarray(end)),
  };
}

function readThumbnail(bytes: Uint8Array): Uint8Array {
  const thumbnail = readOrRefuse(bytes, 'thumbnail');
  const longest = Math.max(thumbnail.widthPixels, thumbnail.heightPixels);
  if (thumbnail.mediaType === 'image/jpeg' && longest <= photoLimits.thumbnailPixels) {
    return thumbnail.bytes;
  }
  const { widthPixels, heightPixels, mediaType } = thumbnail;
  throw problem(
    'bad-input',
    {
      zh: `缩略图应为最长边不超过 ${photoLimits.thumbnailPixels} 像素的 JPEG。`,
      en: `A thumbnail is a JPEG of at most ${photoLimits.thumbnailPixels} pixels.`,
    },
    {
      faults: [
        {
          field: 'thumbnail',
          found: `${mediaType} ${widthPixels}×${heightPixels}`,
          expected: {
            zh: `最长边不超过 ${photoLimits.thumbnailPixels} 像素的 JPEG`,
            en: `a JPEG of at most ${photoLimits.thumbnailPixels} pixels`,
          },
        },
      ],
    },
  );
}

function readOrRefuse(bytes: Uint8Array, field: string): Picture {
  const verdict = readPicture(bytes);
  if (verdict.ok) return verdict.value;
  const found = fileKind(bytes) ?? '';
  throw problem('unreadable-file', sentences[verdict.refusal](found), {
    faults: [{ field, found, expected }],
  });
}

const sentences: Record<PictureRefusal, (found: string) => Sentence> = {
  not_a_photo: (found) => ({
    zh: `该文件不是照片${found && `，内容是 ${found}`}，应为 JPEG、PNG 或 WebP。`,
    en: `This is no photo${found && `: it holds ${found}`}; expected JPEG, PNG or WebP.`,
  }),
  broken_photo: () => ({
    zh: '照片不完整或已损坏，请重新拍摄或重新保存后再上传，应为完整的 JPEG、PNG 或 WebP。',
    en: 'The photo is damaged or breaks off; expected a whole JPEG, PNG or WebP that does not move.',
  }),
  too_many_pixels: () => ({
    zh: `照片的像素过多，应不超过 ${photoLimits.pixels / 1e8} 亿像素。`,
    en: `The photo has too many pixels; expected at most ${photoLimits.pixels / 1e6} million.`,
  }),
};

const bytesPerMegabyte = 1024 * 1024;

function tooLarge(bytes: number): ProblemError {
  const limit = photoLimits.fileBytes / bytesPerMegabyte;
  const found = (bytes / bytesPerMegabyte).toFixed(1);
  return problem('too-large', {
    zh: `照片为 ${found} MB，超过上限 ${limit} MB。`,
    en: `The photo has ${found} MB, more than the limit of ${limit} MB.`,
  });
}
