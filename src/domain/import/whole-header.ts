import {
  type Column,
  columnsOfKind,
  createHeaderIndex,
  type RowKind,
  rowKinds,
} from './columns.ts';
import { comparableHeader } from './text.ts';

/** Names of columns in a Shapefile have ten bytes: three Chinese characters in UTF-8, five in GBK. */
const cutFrom = { chinese: 3, other: 10 } as const;

/**
 * The header that a Shapefile has cut off (楼栋编 for 楼栋编号), by the columns of a kind, or of all
 * kinds while nobody knows; as it is when it is known, when it is too short to be cut, and when it
 * could be the beginning of several columns.
 */
export function wholeHeader(header: string, kind: RowKind | null): string {
  const kinds = kind === null ? rowKinds : [kind];
  const isKnown = kinds.some((any) => createHeaderIndex(columnsOfKind[any])(header) !== null);
  const least = /\p{Script=Han}/u.test(header) ? cutFrom.chinese : cutFrom.other;
  if (isKnown || header.length < least) return header;
  for (const any of kinds) {
    const [name, ...others] = Object.values(columnsOfKind[any]).flatMap((column) =>
      nameFrom(header, column),
    );
    if (name !== undefined && others.length === 0) return name;
  }
  return header;
}

/** The first name of a column that begins so. */
function nameFrom(header: string, { zh, aliases }: Column): string[] {
  const beginning = comparableHeader(header);
  const name = [zh, ...aliases].find((any) => comparableHeader(any).startsWith(beginning));
  return name === undefined ? [] : [name];
}
