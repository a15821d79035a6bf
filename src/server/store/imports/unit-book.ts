import type { Insertable, Kysely } from 'kysely';
import { inBoth, type Words } from '../../../domain/import/fault.ts';
import { comparableTerm } from '../../../domain/import/text.ts';
import { unitKindOf } from '../../../domain/import/unit-name.ts';
import type { Scope } from '../gate.ts';
import type { Database, UnitTable } from '../schema.ts';
import type { Row } from './make-plan.ts';

export type NewUnit = Insertable<UnitTable>;

/** The units that the rows of a file may name. */
export type UnitBook = {
  /** By name, alias or id; a name that nobody bears is given an id, the same in every row. */
  idOf(name: string): string;
  /** Of these rows' units those that do not stand yet. */
  newUnitsOf(rows: readonly Row[]): NewUnit[];
};

const shownNames = 10;

/** All units of the district, whose names may stand in any of its ledgers. */
export async function readUnitBook(
  db: Kysely<Database>,
  { district, from }: Scope,
  newId: () => string,
): Promise<UnitBook> {
  const ids = await readIds(db, district);
  const added = new Map<string, NewUnit>();
  const add = (name: string): string => {
    // An area of the importer's own: so the batch stays one that its importer can take back.
    const unit = { district, id: newId(), name, aliases: '[]', kind: unitKindOf(name), area: from };
    added.set(unit.id, unit);
    ids.set(comparableTerm(name), unit.id);
    return unit.id;
  };
  return {
    idOf: (name) => ids.get(name) ?? ids.get(comparableTerm(name)) ?? add(name),
    newUnitsOf: (rows) => {
      const named = new Set(rows.map(({ unit }) => unit));
      return [...added.values()].filter(({ id }) => named.has(id));
    },
  };
}

/** Which units an import brings, for whoever has to look whether they are the right ones. */
export function newUnitsWarnings(units: readonly NewUnit[]): Words[] {
  if (units.length === 0) return [];
  const names = units.slice(0, shownNames).map(({ name }) => name);
  const more = units.length > shownNames;
  return [
    inBoth(
      `新建责任单位 ${units.length} 个：${names.join('、')}${more ? '等' : ''}。`,
      `Responsible units added: ${units.length}: ${names.join(', ')}${more ? ' and more' : ''}.`,
    ),
  ];
}

/** As they are written, and for what is written otherwise in the form in which terms are compared. */
async function readIds(db: Kysely<Database>, district: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('unit').selectAll().where('district', '=', district).execute();
  const exact = new Map<string, string>();
  for (const row of rows) {
    for (const name of [row.id, row.name, ...(JSON.parse(row.aliases) as string[])]) {
      exact.set(name, row.id);
    }
  }
  const comparable = [...exact].map(([name, id]): [string, string] => [comparableTerm(name), id]);
  return new Map([...comparable, ...exact]);
}
