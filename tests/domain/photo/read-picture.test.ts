import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/domain/photo/file-kind.ts';
import { orientationExif, readExif } from '../../../src/domain/photo/read-exif.ts';
import { readPicture } from '../../../src/domain/photo/read-picture.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import {
  exifOf,
  type PictureKind,
  plainPictures,
  pngChunk,
  withMetadata,
} from '../../support/pictures.ts';

// Object.keys forgets the type of the keys it was given.
const kinds = Object.keys(plainPictures) as PictureKind[];

function cleaned(bytes: Uint8Array) {
  const verdict = readPicture(bytes);
  if (!verdict.ok) throw new Error(verdict.refusal);
  return verdict.value;
}

function refusalOf(bytes: Uint8Array): string | null {
  const verdict = readPicture(bytes);
  return verdict.ok ? null : verdict.refusal;
}

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes).includes(Buffer.from(text, 'utf8'));
}

/** Words long enough not to stand in a picture by chance. */
const words = fc.string({ minLength: 12, maxLength: 60, unit: 'grapheme' });
const position = fc
  .tuple(
    fc.integer({ min: -179_999_999, max: 179_999_999 }),
    fc.integer({ min: -89_999_999, max: 89_999_999 }),
  )
  .filter(([lng, lat]) => lng !== 0 || lat !== 0)
  .map(([lng, lat]): LngLat => [lng / 1e6, lat / 1e6]);
const orientation = fc.integer({ min: 1, max: 8 });

describe('a picture', () => {
  it.each(kinds)('is known by its bytes, and a plain %s stays as it is', (kind) => {
    const { bytes, ...shape } = cleaned(plainPictures[kind]);
    const mediaType = `image/${kind === 'webpWithAlpha' ? 'webp' : kind}`;
    expect(shape).toEqual({ mediaType, widthPixels: 48, heightPixels: 32, position: null });
    expect(Buffer.from(bytes).equals(plainPictures[kind])).toBe(true);
  });

  it.each(kinds)('keeps nothing of whatever is written into a %s, and every pixel', (kind) => {
    const plain = cleaned(plainPictures[kind]);
    fc.assert(
      fc.property(words, position, fc.boolean(), (said, place, isLittleEndian) => {
        const exif = exifOf({ words: said, position: place, isLittleEndian });
        const file = withMetadata(kind, { exif, words: said });
        expect(holds(file, said)).toBe(true);
        const { bytes } = cleaned(file);
        // The same bytes as those of the picture that says nothing: the same pixels, and no more.
        expect(Buffer.from(bytes).equals(plain.bytes)).toBe(true);
      }),
    );
  });

  it.each(kinds)('keeps of a %s which way up it is, and nothing else of its EXIF', (kind) => {
    fc.assert(
      fc.property(orientation, words, position, (turned, said, place) => {
        const exif = exifOf({ orientation: turned, words: said, position: place });
        const picture = cleaned(withMetadata(kind, { exif, words: said }));
        expect(holds(picture.bytes, said)).toBe(false);
        const isOnItsSide = turned >= 5;
        expect(picture.widthPixels).toBe(isOnItsSide ? 32 : 48);
        // Read again it says the same, and nothing is left to be taken out.
        const again = cleaned(picture.bytes);
        expect(Buffer.from(again.bytes).equals(picture.bytes)).toBe(true);
        expect(again.position).toBeNull();
        expect(again.widthPixels).toBe(picture.widthPixels);
        const grown = picture.bytes.length - cleaned(plainPictures[kind]).bytes.length;
        expect(turned === 1 ? grown : Math.sign(grown)).toBe(turned === 1 ? 0 : 1);
      }),
    );
  });

  it.each(kinds)('tells where a %s was taken, to the micro-degree', (kind) => {
    fc.assert(
      fc.property(position, fc.boolean(), (place, isLittleEndian) => {
        const exif = exifOf({ position: place, isLittleEndian });
        const found = cleaned(withMetadata(kind, { exif })).position;
        expect(found?.[0]).toBeCloseTo(place[0], 6);
        expect(found?.[1]).toBeCloseTo(place[1], 6);
      }),
    );
  });

  it.each(kinds)('that breaks off anywhere is refused as broken, never taken: %s', (kind) => {
    const whole = plainPictures[kind];
    for (let length = 12; length < whole.length; length += 1) {
      expect([length, refusalOf(whole.subarray(0, length))]).toEqual([length, 'broken_photo']);
    }
  });

  it('of any bytes whatsoever is taken or refused by name, and never throws', () => {
    const heads = kinds.map((kind) => plainPictures[kind].subarray(0, 40));
    const bytes = fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }))
      .map(([head, rest]) => new Uint8Array([...head, ...rest]));
    fc.assert(
      fc.property(fc.oneof(bytes, fc.uint8Array({ maxLength: 400 })), (file) => {
        expect([null, 'not_a_photo', 'broken_photo', 'too_many_pixels']).toContain(refusalOf(file));
      }),
    );
  });

  it('of more pixels than a browser holds is refused before anybody draws it', () => {
    const head = Buffer.from(plainPictures.png.subarray(16, 29));
    head.writeUInt32BE(40_000, 0);
    head.writeUInt32BE(40_000, 4);
    const { png } = plainPictures;
    const large = Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', head), png.subarray(33)]);
    expect(refusalOf(large)).toBe('too_many_pixels');
  });
});

describe('what is no photo', () => {
  const text = (content: string) => Uint8Array.from(Buffer.from(content, 'utf8'));
  const ftyp = (brand: string) => text(`\0\0\0\x18ftyp${brand}\0\0\0\0`);
  it.each([
    ['TXT', text('走廊堆放杂物')],
    ['HTML', text('<!doctype html><script>alert(1)</script>')],
    ['SVG', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['GIF', text('GIF89a\x01\0\x01\0')],
    ['HEIC', ftyp('heic')],
    ['MP4', ftyp('isom')],
    ['PDF', text('%PDF-1.7')],
    ['ZIP', text('PK\x03\x04')],
    ['BMP', text('BM\0\0')],
    [null, Uint8Array.from([0, 1, 2, 3])],
    [null, new Uint8Array()],
  ])('is refused whatever it is called, and named: %s', (kind, bytes) => {
    expect(refusalOf(bytes)).toBe('not_a_photo');
    expect(fileKind(bytes)).toBe(kind);
  });
});

describe('an EXIF block', () => {
  it('of any bytes tells something or nothing, and never throws', () => {
    const sign = fc.constantFrom([0x49, 0x49, 42, 0, 8, 0, 0, 0], [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
    fc.assert(
      fc.property(sign, fc.uint8Array({ maxLength: 300 }), (head, rest) => {
        const { orientation: turned, position: place } = readExif(
          Uint8Array.from([...head, ...rest]),
        );
        expect(turned).toBeGreaterThanOrEqual(1);
        expect(turned).toBeLessThanOrEqual(8);
        expect(Math.abs(place?.[1] ?? 0)).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('without a fix, of a place that is none, or damaged tells no position', () => {
    expect(readExif(exifOf({ position: [0, 0] })).position).toBeNull();
    expect(readExif(exifOf({ position: [200, 10] })).position).toBeNull();
    expect(readExif(exifOf({ position: [106.5, 29.5] }).subarray(0, 130)).position).toBeNull();
    expect(readExif(null)).toEqual({ orientation: 1, position: null });
  });

  it('of the orientation alone gives it back', () => {
    for (const turned of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
      expect(readExif(orientationExif(turned))).toEqual({ orientation: turned, position: null });
    }
  });
});
