export type Run<Item> = { readonly key: string | null; readonly items: readonly Item[] };

/** Neighbours of one key stand together; items without a key stand alone. */
export function runsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): readonly Run<Item>[] {
  const runs: { key: string | null; items: Item[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last && key !== null && last.key === key) last.items.push(item);
    else runs.push({ key, items: [item] });
  }
  return runs;
}
