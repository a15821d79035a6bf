import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { dayOfDate } from '../../domain/civil-date.ts';
import { type HazardWord, hazardWords } from '../../domain/hazard-filter.ts';
import {
  createCodes,
  largeNumberColumn,
  nothing,
  numberColumn,
  rareWordColumn,
  toArrowStream,
  wordColumn,
} from '../arrow.ts';
import { createKeptBytes } from '../kept-bytes.ts';
import { readDataVersion } from './districts.ts';
import { pass, type Scope, within } from './gate.ts';
import { columnOfWord, lastingFlagBits } from './hazard-filter.ts';
import type { Store } from './store.ts';

/** As an array, not an object: a city's rows come in a third of the time. */
type ColumnRow = readonly [
  number: number,
  lng: number | null,
  lat: number | null,
  words: number,
  flags: number,
  foundOn: string,
  deadline: string | null,
  rectifiedOn: string | null,
  closedOn: string | null,
  area: number,
  unit: string | null,
  type: string,
  outsideId: string | null,
];

export type HazardColumns = {
  /** Changes whenever the bytes would. */
  readonly version: string;
  readonly encode: () => Promise<Uint8Array>;
};

/** What an administrator, an office and some communities of a few districts ask for. */
const keptBytes = 64 * 2 ** 20;

/**
 * All hazards of an actor as one Arrow IPC stream, about 30 bytes a row, in number order; with the
 * ids of those that bear a mark of their own on the map, since a hazard in a building shows by it.
 * The bytes of a scope are kept until something in its district changes.
 */
export function createHazardColumns(store: Store): (actor: Actor) => Promise<HazardColumns> {
  const kept = createKeptBytes(keptBytes);
  return async (actor) => {
    const scope = pass(actor, 'hazard.read');
    const version = await readDataVersion(store, actor);
    const name = [scope.district, scope.from, scope.to].join('-');
    return {
      version,
      encode: () =>
        kept(name, { version, make: async () => toStream(await readRows(store, scope)) }),
    };
  };
}

async function readRows(store: Store, scope: Scope): Promise<readonly ColumnRow[]> {
  const query = sql`
    select number, lng_e6, lat_e6, ${wordCodes}, ${lastingFlagBits(scope.district)},
      found_on, deadline, rectified_on, closed_on, area, unit, type,
      case when building is null and lng_e6 is not null then id end
    from hazard
    where ${within(scope)}
    order by number`;
  const rows = await store.engine.readArrays(query.compile(store.engine.read));
  // In the order of the columns above.
  return rows as unknown as readonly ColumnRow[];
}

const wordNames = Object.keys(hazardWords) as readonly HazardWord[];
/** A word takes four bits: fewer than 15 terms each, and a code for none. */
const bitsOfWord = 4;
const maskOfWord = 2 ** bitsOfWord - 1;

/** The words of a hazard as one whole number: a text for each would cost more than all the rest. */
const wordCodes = sql<number>`(${sql.join(
  wordNames.map((name, place) => sql`${codeOfWord(name)} * ${sql.lit(2 ** (bitsOfWord * place))}`),
  sql` + `,
)})`;

function codeOfWord(name: HazardWord): RawBuilder<number> {
  const cases = hazardWords[name].map(
    (term, code) => sql`when ${sql.lit(term)} then ${sql.lit(code)}`,
  );
  return sql<number>`(case ${sql.ref(columnOfWord[name])} ${sql.join(cases, sql` `)}
    else ${sql.lit(maskOfWord)} end)`;
}

function toStream(rows: readonly ColumnRow[]): Uint8Array {
  const numbers = (valueOf: (row: ColumnRow, at: number) => number | null) => {
    const all = new Int32Array(rows.length);
    for (const [at, row] of rows.entries()) all[at] = valueOf(row, at) ?? nothing;
    return all;
  };
  const dayOf = createDays();
  const [areas, units, types] = [
    createCodes<number>(),
    createCodes<string>(),
    createCodes<string>(),
  ];
  const [areaCodes, unitCodes, typeCodes] = [
    numbers((row) => areas.codeOf(row[9])),
    numbers((row) => units.codeOf(row[10])),
    numbers((row) => types.codeOf(row[11])),
  ];
  const words = wordNames.map((name, place) => [
    name,
    wordColumn(
      numbers((row) => wordAt(row[3], place)),
      hazardWords[name],
    ),
  ]);
  return toArrowStream({
    numberStep: numberColumn(numbers((row, at) => row[0] - (rows[at - 1]?.[0] ?? 0))),
    lng: numberColumn(numbers((row) => row[1])),
    lat: numberColumn(numbers((row) => row[2])),
    ...Object.fromEntries(words),
    flags: numberColumn(numbers((row) => row[4])),
    foundDay: numberColumn(numbers((row) => dayOf(row[5]))),
    deadlineDay: numberColumn(numbers((row) => dayOf(row[6]))),
    rectifiedDay: numberColumn(numbers((row) => dayOf(row[7]))),
    closedDay: numberColumn(numbers((row) => dayOf(row[8]))),
    area: largeNumberColumn(areaCodes, areas.words),
    unit: wordColumn(unitCodes, units.words),
    type: wordColumn(typeCodes, types.words),
    outsideId: rareWordColumn(outsideIds(rows), rows.length),
  });
}

function wordAt(words: number, place: number): number {
  const code = (words >> (bitsOfWord * place)) & maskOfWord;
  return code === maskOfWord ? nothing : code;
}

/** A city's hazards are found on a thousand days, each of which is parsed once. */
function createDays(): (date: string | null) => number {
  const days = new Map<string | null, number>([[null, nothing]]);
  return (date) => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const day = date === null ? nothing : dayOfDate(date);
    days.set(date, day);
    return day;
  };
}

/** By row. */
function outsideIds(rows: readonly ColumnRow[]): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const [row, values] of rows.entries()) {
    const id = values[12];
    if (id !== null) ids.set(row, id);
  }
  return ids;
}
