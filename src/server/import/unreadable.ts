/** A file that cannot be read at all, with what, where and what was expected in one sentence. */
export type UnreadableFile = { ok: false; sentence: { zh: string; en: string } };

export function unreadable(zh: string, en: string): UnreadableFile {
  return { ok: false, sentence: { zh, en } };
}
