import { type Notice, noticeSchema } from '../../../src/contract/notices.ts';
import { parseSeedFile } from '../../../src/server/seeds/parse-seeds.ts';
import { readSeedFiles } from '../../../src/server/seeds/read-seeds.ts';

/** A notice of the folder `seeds`, as the parser gives it. */
export function readNotice(id: Notice['id']): Notice {
  return parseSeedFile(readSeedFiles(), { name: `${id.toLowerCase()}.yaml`, schema: noticeSchema });
}

/** The lists that stand for a row of the checklist, each as its Chinese words in order. */
export function termsOfRow(notice: Notice, row: string): string[][] {
  return ofRow(notice.lists, row).map((list) => list.terms.map(({ zh }) => zh));
}

/** The entries of a kind that stand for a row of the checklist. */
export function ofRow<Entry extends { rows: readonly string[] }>(
  entries: readonly Entry[],
  row: string,
): Entry[] {
  return entries.filter(({ rows }) => rows.includes(row));
}

/** Text and reading of each place where the notice errs or leaves open, for a row. */
export function readingsOfRow(notice: Notice, row: string) {
  return ofRow(notice.readings, row).map(({ kind, text, reading, day }) => ({
    kind,
    text,
    says: reading.en,
    day,
  }));
}

/** Names of offices in their order, without groups that the notice sets up. */
export function officesOf(notice: Notice): string[] {
  return notice.organisations.filter(({ role }) => role !== 'group').map(({ name }) => name.zh);
}
