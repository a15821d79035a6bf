import { type AreaCode, areaLevel } from '../../domain/area.ts';
import { insertInChunks } from './chunks.ts';
import type { Store } from './store.ts';
import { type Write, writeAs } from './write.ts';

type NamedArea = { readonly code: AreaCode; readonly name: string };

/** As past imports name where the areas came from. */
const source = '统计用区划代码（2023）';

/**
 * Adds the areas of a district that are not there yet, without outlines, as one batch that can be
 * undone. What stands keeps its name. Answers how many were added.
 */
export async function addNamedAreas(
  store: Store,
  { district, areas }: { district: string; areas: readonly NamedArea[] },
): Promise<number> {
  return writeAs(store, { account: 'set-up', district }, async (write) => {
    const standing = await readCodes(write);
    const added = areas.filter(({ code }) => !standing.has(code));
    if (added.length > 0) await addBatch(write, { id: store.newId(), areas: added });
    return added.length;
  });
}

async function readCodes({ tx, district }: Write): Promise<Set<AreaCode>> {
  const rows = await tx
    .selectFrom('area')
    .select('code')
    .where('district', '=', district)
    .execute();
  return new Set(rows.map(({ code }) => code));
}

async function addBatch(
  write: Write,
  { id, areas }: { id: string; areas: readonly NamedArea[] },
): Promise<void> {
  const { tx, district } = write;
  const fromSeq = write.nextSeq();
  const rows = areas.map(({ code, name }) => ({ code, name, level: areaLevel(code) }));
  await insertInChunks(
    tx,
    'area',
    rows.map((row) => ({ district, ...row, geometry: null, origin: null })),
  );
  for (const { code } of areas) {
    write.record({ entity: 'area', entityId: String(code), verb: 'create', area: code, batch: id });
  }
  await tx
    .insertInto('batch')
    .values({
      district,
      id,
      kind: 'areas',
      file_name: source,
      at: write.now,
      actor: 'set-up',
      created: areas.length,
      updated: 0,
      refused: 0,
      from_seq: fromSeq,
      to_seq: write.nextSeq() - 1,
      undone_at: null,
    })
    .execute();
}
