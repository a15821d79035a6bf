import { type ListFormat, listMediaTypes } from '../../contract/list-exports.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { refused } from '../problem-error.ts';
import { listAreaSummaries } from '../store/areas.ts';
import { readSettings } from '../store/districts.ts';
import { readPlaceNames } from '../store/place-names.ts';
import { recordListExport } from '../store/record-list-export.ts';
import type { Store } from '../store/store.ts';
import { listAllUnits } from '../store/units.ts';
import type { ListNames, ListSheet } from './list-sheet.ts';
import { type ListPart, writeList } from './write-list.ts';
import { xlsxLimits } from './xlsx-text.ts';

export type ListExport = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: ReadableStream<Uint8Array>;
};

type Asked<Item> = {
  readonly format: ListFormat;
  readonly sheet: ListSheet<Item>;
  /** The page of the API itself: the same gate, the same filter, the same masks. */
  readonly read: (cursor: string | undefined) => Promise<Page<Item>>;
};

/** Rows above those of the list: the mark of a demonstration, and the headers. */
const headRows = 2;

/** The whole result of a list as a file, page by page; it is on record before it leaves. */
export async function exportList<Item extends object>(
  store: Store,
  actor: Actor,
  { format, sheet, read }: Asked<Item>,
): Promise<ListExport> {
  const first = await read(undefined);
  if (format === 'xlsx' && first.total > xlsxLimits.rows - headRows) throw refused('too_many_rows');
  const settings = await readSettings(store, actor.district);
  const isDemo = settings.get('isDemo') === 'true';
  const at = store.now();
  const words = [
    settings.get('name') ?? actor.district,
    sheet.title,
    ...(isDemo ? ['演示数据'] : []),
    civilDateOf(at),
  ];
  const fileName = `${words.join('-')}.${format}`;
  await recordListExport(store, actor, { file: fileName, rows: { [sheet.name]: first.total } });
  const parts = partsOf(store, actor, { first, read });
  return {
    fileName,
    mediaType: listMediaTypes[format],
    body: writeList(format, { sheet, parts, isDemo, at }),
  };
}

type Pages<Item> = Pick<Asked<Item>, 'read'> & { readonly first: Page<Item> };

async function* partsOf<Item extends object>(
  store: Store,
  actor: Actor,
  { first, read }: Pages<Item>,
): AsyncGenerator<ListPart<Item>> {
  const known = await readNames(store, actor);
  let page = first;
  for (;;) {
    const { buildings, compounds } = await readPlaceNames(store, actor, page.items);
    const nameIn = (names: ReadonlyMap<string, string>) => (id: string | null) =>
      id === null ? null : (names.get(id) ?? null);
    const names = { ...known, building: nameIn(buildings), compound: nameIn(compounds) };
    yield { items: page.items, names };
    if (page.nextCursor === null) return;
    page = await read(page.nextCursor);
  }
}

async function readNames(store: Store, actor: Actor): Promise<Pick<ListNames, 'unit' | 'area'>> {
  const units = new Map((await listAllUnits(store, actor)).map(({ id, name }) => [id, name]));
  const areas = new Map(
    (await listAreaSummaries(store, actor)).map(({ code, name }) => [code, name]),
  );
  return {
    unit: (id) => (id === null ? null : (units.get(id) ?? id)),
    area: (code) => areas.get(code) ?? null,
  };
}

/** A list that is there as a whole. */
export function wholePage<Item>(items: readonly Item[]): Page<Item> {
  return { items: [...items], total: items.length, nextCursor: null };
}
