import { z } from 'zod';
import { contactSchema } from '../../contract/contacts.ts';
import { importKinds } from '../../contract/imports.ts';
import { unitSchema } from '../../contract/units.ts';
import type { Actor } from '../../domain/actor.ts';
import { addObjects } from '../store/add-objects.ts';
import { setUpDistrict } from '../store/districts.ts';
import { runImportFile } from '../store/imports/run-import.ts';
import type { Store } from '../store/store.ts';
import { ledgerKinds, loadLedger } from './load-ledgers.ts';

/** Reads one file of the demo folder. */
export type ReadDemoFile = (name: string) => Promise<Uint8Array>;

/** `files` in the order of import: later ones name objects of earlier ones. */
const districtFile = z.object({
  code: z.string(),
  name: z.string(),
  asOf: z.string(),
  files: z.array(z.object({ kind: z.enum(importKinds), fileName: z.string() })),
  records: z.array(z.object({ kind: z.enum(ledgerKinds), fileName: z.string() })),
});
const objectFiles = { units: z.array(unitSchema), contacts: z.array(contactSchema) };

export type DemoDistrict = z.output<typeof districtFile>;

export async function readDemoDistrict(read: ReadDemoFile): Promise<DemoDistrict> {
  return districtFile.parse(parseJson(await read('district.json')));
}

/**
 * Loads the demo district through the same import as a user's files. Throws when a row of it is
 * refused: the demo must be without a fault.
 */
export async function loadDemo(store: Store, actor: Actor, read: ReadDemoFile): Promise<void> {
  const { code, name, files } = await readDemoDistrict(read);
  await setUpDistrict(store, { code, name, isDemo: true });
  await addObjects(store, actor, {
    units: objectFiles.units.parse(parseJson(await read('units.json'))),
    devices: [],
    contacts: objectFiles.contacts.parse(parseJson(await read('contacts.json'))),
  });
  for (const { kind, fileName } of files) {
    const bytes = await read(fileName);
    const report = await runImportFile(store, actor, { kind, fileName, bytes, crs: 'CGCS2000' });
    if (report.refused > 0) {
      throw new Error(
        `${fileName}: ${report.refused} rows refused; ${JSON.stringify(report.faults[0])}`,
      );
    }
  }
}

/** What communities have entered of the demo district, through the writes that the page uses. */
export async function loadDemoLedgers(
  store: Store,
  actor: Actor,
  read: ReadDemoFile,
): Promise<void> {
  const { records } = await readDemoDistrict(read);
  for (const { kind, fileName } of records) {
    await loadLedger(store, actor, { kind, rows: parseJson(await read(fileName)) });
  }
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
