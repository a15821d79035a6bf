import type { LngLat } from '../position.ts';
import { ascii, byte, uint16, uint16le, uint32, uint32le } from './picture-bytes.ts';

/** The eight ways in which a camera may have been held; 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What is wanted of an EXIF block, of all that it may tell. */
type ExifFacts = {
  readonly orientation: Orientation;
  /** Where it was taken; degrees of WGS84, as EXIF has them. */
  readonly position: LngLat | null;
};

const tags = {
  orientation: 0x0112,
  gps: 0x8825,
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
} as const;

/** Fields of a directory that is read at most: a block may say that it has 65,535. */
const mostFields = 200;

type Numbers = {
  readonly short: (at: number) => number;
  readonly long: (at: number) => number;
};
type Field = { readonly count: number; readonly at: number };
type Block = { readonly bytes: Uint8Array; readonly numbers: Numbers };

/** What a block tells; one that is damaged tells nothing, and is no reason to refuse the photo. */
export function readExif(bytes: Uint8Array | null): ExifFacts {
  const numbers = bytes && numbersOf(bytes);
  if (bytes === null || numbers === null) return { orientation: 1, position: null };
  const block = { bytes, numbers };
  const fields = readDirectory(block, numbers.long(4));
  const orientation = fields.get(tags.orientation);
  const gps = fields.get(tags.gps);
  return {
    orientation: orientationOf(orientation ? numbers.short(orientation.at) : 1),
    position: gps ? positionOf(block, readDirectory(block, numbers.long(gps.at))) : null,
  };
}

/** An EXIF block that says which way up a picture is, and nothing else. */
export function orientationExif(orientation: Orientation): Uint8Array {
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const field = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([...head, 0, 1, ...field, 0, 0, 0, 0]);
}

function numbersOf(bytes: Uint8Array): Numbers | null {
  switch (ascii(bytes, 0, 2)) {
    case 'II':
      return { short: (at) => uint16le(bytes, at), long: (at) => uint32le(bytes, at) };
    case 'MM':
      return { short: (at) => uint16(bytes, at), long: (at) => uint32(bytes, at) };
    default:
      return null;
  }
}

/** The fields of a directory by their tags, with where their values stand. */
function readDirectory({ bytes, numbers }: Block, start: number): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  const count = Math.min(numbers.short(start), mostFields);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + 12 * index;
    if (at + 12 > bytes.length) break;
    fields.set(numbers.short(at), { count: numbers.long(at + 4), at: at + 8 });
  }
  return fields;
}

function orientationOf(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1;
}

function positionOf(block: Block, fields: ReadonlyMap<number, Field>): LngLat | null {
  const north = degreesOf(block, fields.get(tags.latitude));
  const east = degreesOf(block, fields.get(tags.longitude));
  if (north === null || east === null) return null;
  const lat = letterOf(block, fields.get(tags.latitudeRef)) === 'S' ? -north : north;
  const lng = letterOf(block, fields.get(tags.longitudeRef)) === 'W' ? -east : east;
  // Cameras without a fix write zeros.
  const isNowhere = lat === 0 && lng === 0;
  return isNowhere || Math.abs(lat) > 90 || Math.abs(lng) > 180 ? null : [lng, lat];
}

function letterOf({ bytes }: Block, field: Field | undefined): string {
  return field === undefined ? '' : String.fromCharCode(byte(bytes, field.at));
}

/** Degrees, minutes and seconds, each a fraction; to the micro-degree. */
function degreesOf({ bytes, numbers }: Block, field: Field | undefined): number | null {
  if (field === undefined || field.count !== 3) return null;
  const start = numbers.long(field.at);
  if (start + 24 > bytes.length) return null;
  const fraction = (at: number) => numbers.long(at) / numbers.long(at + 4);
  const degrees = fraction(start) + fraction(start + 8) / 60 + fraction(start + 16) / 3600;
  return Number.isFinite(degrees) ? Math.round(degrees * 1e6) / 1e6 : null;
}
