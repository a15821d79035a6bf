import { ascii } from './picture-bytes.ts';

/** What people take for photos, as the word for it; and what was renamed to look like one. */
const kinds: readonly (readonly [word: string, isIt: (head: string) => boolean])[] = [
  ['GIF', (head) => head.startsWith('GIF8')],
  ['HEIC', (head) => /^.{4}ftyp(hei|hev|mif1|msf1|avi)/s.test(head)],
  ['MP4', (head) => head.slice(4, 8) === 'ftyp'],
  ['BMP', (head) => head.startsWith('BM')],
  ['TIFF', (head) => head.startsWith('II*\0') || head.startsWith('MM\0*')],
  ['PDF', (head) => head.startsWith('%PDF')],
  ['ZIP', (head) => head.startsWith('PK')],
  ['SVG', (head) => /<svg[\s>]/i.test(head)],
  ['HTML', (head) => /<(!doctype html|html|head|body|script)[\s>]/i.test(head)],
  ['TXT', (head) => head !== '' && !/[\0-\x08\x0e-\x1f]/.test(head)],
];

const headLength = 300;

/** What a file that is no photo seems to be; null where that cannot be told. */
export function fileKind(bytes: Uint8Array): string | null {
  const head = ascii(bytes, 0, headLength);
  return kinds.find(([, isIt]) => isIt(head))?.[0] ?? null;
}
