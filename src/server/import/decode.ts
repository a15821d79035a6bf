import { type UnreadableFile, unreadable } from './unreadable.ts';

export type DecodedText = { ok: true; text: string; encoding: string };

const utf16 = { le: [0xff, 0xfe], be: [0xfe, 0xff] } as const;

/**
 * Text of a table: by its mark, else UTF-8, else GB18030, which holds GBK and GB2312. UTF-8 comes
 * first because Chinese text in GB18030 is hardly ever valid UTF-8, but not the other way round.
 */
export function decodeTable(bytes: Uint8Array): DecodedText | UnreadableFile {
  if (startsWith(bytes, utf16.le)) return decoded(bytes, 'utf-16le') ?? notText();
  if (startsWith(bytes, utf16.be)) return decoded(bytes, 'utf-16be') ?? notText();
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030') ?? notText();
}

/** Text of JSON, which is UTF-8 by its standard. */
export function decodeJson(bytes: Uint8Array): DecodedText | UnreadableFile {
  return decoded(bytes, 'utf-8') ?? notUtf8(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** null when the bytes are not in this encoding. A byte order mark is left out. */
function decoded(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function notText(): UnreadableFile {
  return unreadable(
    '文件编码无法识别：既不是 UTF-8，也不是 GB18030（GBK）；请另存为“CSV UTF-8”后重新导入。',
    'The encoding is neither UTF-8 nor GB18030 (GBK); save the file as CSV UTF-8 and import it again.',
  );
}

function notUtf8(bytes: Uint8Array): UnreadableFile {
  const readable = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1)[0] ?? '';
  const line = readable.split('\n').length;
  const offset = new TextEncoder().encode(readable).length;
  return unreadable(
    `文件不是 UTF-8 编码：第 ${line} 行（第 ${offset + 1} 字节）起无法读取；GeoJSON 须为 UTF-8。`,
    `The file is not UTF-8 from line ${line} (byte ${offset + 1}); GeoJSON has to be UTF-8.`,
  );
}
