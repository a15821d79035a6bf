import { parseArgs } from 'node:util';
import { areaLevel } from '../../domain/area.ts';
import { readConfig } from '../config.ts';
import { chooseDivision } from '../divisions/choose-division.ts';
import type { Division, NamedArea } from '../divisions/divisions.ts';
import { openDivisions } from '../divisions/read-divisions.ts';
import { openHost } from '../open-host.ts';
import { addNamedAreas } from '../store/add-named-areas.ts';
import { hasDemo, listDistricts, setUpDistrict } from '../store/districts.ts';
import { hasMembers } from '../store/members.ts';
import { openSetUpDoor, setUpPath } from '../store/set-up-door.ts';
import type { Store } from '../store/store.ts';

const usage = `npm run district -- CODE|DISTRICT [--name NAME]

Sets up a district of China in the store of DATA_DIR or DATABASE_URL, with its sub-districts and
communities, by its 6-digit code or its name; a second time it changes nothing. --name gives it
another name.`;

/** Real data and a demonstration never mix. */
const demoStands =
  'The store holds the demonstration: delete it on the import desk first, or use another DATA_DIR.';

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' } },
  });
  const [asked] = positionals;
  if (asked === undefined) {
    console.error(usage);
    return 2;
  }
  const divisions = openDivisions();
  const division = choose(await divisions.list(), asked);
  const areas = await divisions.areasWithin(division.code);
  const config = readConfig(process.env);
  const host = await openHost(config);
  try {
    await setUp(host.store, { division, areas, name: values.name ?? division.name });
    if (!(await hasMembers(host.store))) {
      const path = setUpPath(await openSetUpDoor(host.store.engine.write));
      const address = `${config.tls ? 'https' : 'http'}://${config.host}:${config.port}${path}`;
      console.log(
        `  Nobody can sign in yet. Start the server, then give it its first admin: ${address}`,
      );
    }
    return 0;
  } finally {
    await host.close();
  }
}

/** The district that was asked for. Throws one sentence when there is none, or more than one. */
function choose(all: readonly Division[], asked: string): Division {
  const choice = chooseDivision(all, asked);
  switch (choice.kind) {
    case 'found':
      return choice.division;
    case 'several':
      throw new Error(
        `${asked} is more than one district; say which by its code:\n${listed(choice.matches)}`,
      );
    case 'unknown':
      throw new Error(
        choice.near.length === 0
          ? `There is no district ${asked}.`
          : `There is no district ${asked}; near it are:\n${listed(choice.near)}`,
      );
  }
}

function listed(divisions: readonly Division[]): string {
  return divisions.map(({ code, path }) => `  ${code} ${path}`).join('\n');
}

type SetUp = {
  readonly division: Division;
  readonly areas: readonly NamedArea[];
  readonly name: string;
};

async function setUp(store: Store, { division, areas, name }: SetUp): Promise<void> {
  const { code, path } = division;
  if (await hasDemo(store)) throw new Error(demoStands);
  const isNew = !(await listDistricts(store)).includes(code);
  await setUpDistrict(store, { code, name, isDemo: false });
  const added = await addNamedAreas(store, { district: code, areas });
  const countOf = (level: string) => areas.filter((area) => areaLevel(area.code) === level).length;
  console.log(`${code} ${path}: ${isNew ? 'set up' : 'stands already'}`);
  if (code.endsWith('00')) {
    console.log(
      '  A city without districts: it is one as a whole, its towns are the sub-districts.',
    );
  }
  console.log(
    `  ${countOf('subdistrict')} sub-districts, ${countOf('community')} communities; ${added} of them new`,
  );
}
