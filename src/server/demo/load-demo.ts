import { z } from 'zod';
import { contactSchema } from '../../contract/contacts.ts';
import { deviceSchema } from '../../contract/devices.ts';
import type { ImportKind } from '../../contract/imports.ts';
import { unitSchema } from '../../contract/units.ts';
import type { Actor } from '../../domain/actor.ts';
import { addObjects } from '../store/add-objects.ts';
import { setUpDistrict } from '../store/districts.ts';
import { runImportFile } from '../store/imports/run-import.ts';
import type { Store } from '../store/store.ts';

/** Reads one file of the demo folder. */
export type ReadDemoFile = (name: string) => Promise<Uint8Array>;

const districtFile = z.object({ code: z.string(), name: z.string(), asOf: z.string() });
const objectFiles = {
  units: z.array(unitSchema),
  devices: z.array(deviceSchema.omit({ connection: true })),
  contacts: z.array(contactSchema),
};

/** In this order, since later files name objects of earlier ones. */
const importFiles: readonly { kind: ImportKind; fileName: string }[] = [
  { kind: 'areas', fileName: 'areas.geojson' },
  { kind: 'compounds', fileName: 'compounds.geojson' },
  { kind: 'buildings', fileName: 'buildings.geojson' },
  { kind: 'hazards', fileName: 'hazards.csv' },
];

export type DemoDistrict = z.output<typeof districtFile>;

export async function readDemoDistrict(read: ReadDemoFile): Promise<DemoDistrict> {
  return districtFile.parse(parseJson(await read('district.json')));
}

/**
 * Loads the demo district through the same import as a user's files. Throws when a row of it is
 * refused: the demo must be without a fault.
 */
export async function loadDemo(store: Store, actor: Actor, read: ReadDemoFile): Promise<void> {
  const { code, name } = await readDemoDistrict(read);
  await setUpDistrict(store, { code, name, isDemo: true });
  await addObjects(store, actor, {
    units: objectFiles.units.parse(parseJson(await read('units.json'))),
    devices: objectFiles.devices.parse(parseJson(await read('devices.json'))),
    contacts: objectFiles.contacts.parse(parseJson(await read('contacts.json'))),
  });
  for (const { kind, fileName } of importFiles) {
    const bytes = await read(fileName);
    const report = await runImportFile(store, actor, { kind, fileName, bytes, crs: 'CGCS2000' });
    if (report.refused > 0) {
      throw new Error(
        `${fileName}: ${report.refused} rows refused; ${JSON.stringify(report.faults[0])}`,
      );
    }
  }
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
