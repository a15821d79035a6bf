import type { Actor } from '../../domain/actor.ts';
import { formatAreaCode } from '../../domain/area.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { maySeeSmallCounts, tellCount } from '../../domain/household-count.ts';
import type { Unit } from '../../domain/unit.ts';
import { readSettings } from '../store/districts.ts';
import { readExportRows, recordExport } from '../store/export-rows.ts';
import type { Store } from '../store/store.ts';
import { listAllUnits } from '../store/units.ts';
import { byteOrderMark } from './csv-text.ts';
import { deviceSheet, siteSheet } from './equipment-sheets.ts';
import { hazardSheet } from './hazard-sheet.ts';
import { householdSheet, inspectionSheet, premisesSheet } from './ledger-sheets.ts';
import { contactSheet, unitSheet } from './people-sheets.ts';
import { photoSheet, writePhotos } from './photo-sheet.ts';
import { areaSheet, buildingSheet, compoundSheet } from './place-sheets.ts';
import { type Readme, readmeText } from './readme.ts';
import type { Names, Sheet } from './sheet.ts';
import { writeSheet } from './write-sheet.ts';
import { streamZip } from './zip-stream.ts';
import type { ZipWriter } from './zip-writer.ts';

/** In the order in which they can be imported again; the last ones are for reading alone. */
const sheets: readonly Sheet[] = [
  areaSheet,
  compoundSheet,
  buildingSheet,
  siteSheet,
  deviceSheet,
  hazardSheet,
  photoSheet,
  inspectionSheet,
  premisesSheet,
  householdSheet,
  unitSheet,
  contactSheet,
];

export type Export = { readonly fileName: string; readonly zip: ReadableStream<Uint8Array> };

/** Everything within an actor's area as a zip that is made while it is sent; the export is on record. */
export async function exportAll(store: Store, actor: Actor): Promise<Export> {
  const settings = await readSettings(store, actor.district);
  const day = civilDateOf(store.now());
  const isDemo = settings.get('isDemo') === 'true';
  const district = { code: actor.district, name: settings.get('name') ?? actor.district, isDemo };
  const fileName = [district.name, ...(isDemo ? ['演示数据'] : []), day].join('-') + '.zip';
  await recordExport(store, actor, { file: fileName, tables: sheets });
  const units = await listAllUnits(store, actor);
  const names = { unit: unitReferences(units), people: peopleFor(actor) };
  const head = { district, areaCode: formatAreaCode(actor.area), day };
  const zip = streamZip((zip) => fill(zip, { store, actor, names, head }), store.now());
  return { fileName, zip };
}

type Content = {
  readonly store: Store;
  readonly actor: Actor;
  readonly names: Names;
  readonly head: Omit<Readme, 'sheets'>;
};

async function* fill(
  zip: ZipWriter,
  { store, actor, names, head }: Content,
): AsyncGenerator<void, void> {
  const written: { sheet: Sheet; rows: number }[] = [];
  const { isDemo } = head.district;
  for (const sheet of sheets) {
    const pages = readExportRows(store, actor, sheet);
    written.push({ sheet, rows: yield* writeSheet(sheet, { zip, pages, names, isDemo }) });
  }
  const readme = zip.open('README.txt');
  readme.write(byteOrderMark + readmeText({ ...head, sheets: written }));
  readme.end();
  yield* writePhotos(zip, { store, actor });
}

/** As in the page: whoever exports a whole community of their own is told of each, others of three and more. */
function peopleFor(actor: Actor): Names['people'] {
  const isTold = maySeeSmallCounts(actor, { area: actor.area, hasAlarm: false });
  return isTold ? (count) => count : tellCount;
}

/** The import knows a unit by its names and its id: a name that fits several units is none. */
function unitReferences(units: readonly Unit[]): Names['unit'] {
  const bearers = new Map<string, number>();
  for (const { id, name, aliases } of units) {
    for (const word of new Set([id, name, ...aliases])) {
      bearers.set(word, (bearers.get(word) ?? 0) + 1);
    }
  }
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    return name !== undefined && bearers.get(name) === 1 ? name : id;
  };
}
