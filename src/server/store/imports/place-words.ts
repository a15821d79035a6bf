import { type Kysely, sql } from 'kysely';
import { inBoth, type Words } from '../../../domain/import/fault.ts';
import { comparableTerm } from '../../../domain/import/text.ts';
import { type Scope, within } from '../gate.ts';
import type { Database } from '../schema.ts';
import type { TakenRow } from './make-plan.ts';
import type { ImportTable } from './plan.ts';

const separator = '，';

/** The place of a hazard in words, those of its homes first; null where nothing was said. */
export function joinPlaceWords(words: readonly (string | null | undefined)[]): string | null {
  const said = words.filter((word) => word !== null && word !== undefined);
  return said.length === 0 ? null : [...new Set(said)].join(separator);
}

/**
 * Hazards that name one of these buildings or compounds in words, without a link to any. They stay
 * as they are: which of several buildings a word means, only people know.
 */
export async function placeWordsWarnings(
  db: Kysely<Database>,
  scope: Scope,
  { table, taken }: { table: ImportTable; taken: readonly TakenRow[] },
): Promise<Words[]> {
  if (table !== 'building' && table !== 'compound') return [];
  const names = new Set(
    taken.flatMap(({ row }) => [row.name, row.id]).map((name) => comparableTerm(String(name))),
  );
  const texts = await readUnlinkedPlaces(db, scope, table);
  const isNamed = ({ text }: PlaceText) =>
    text.split(separator).some((part) => names.has(comparableTerm(part)));
  const count = texts.filter(isNamed).reduce((sum, { hazards }) => sum + Number(hazards), 0);
  return count === 0 ? [] : [wordsOf(table, count)];
}

type PlaceText = { readonly text: string; readonly hazards: number };

async function readUnlinkedPlaces(
  db: Kysely<Database>,
  scope: Scope,
  table: 'building' | 'compound',
): Promise<readonly PlaceText[]> {
  const { rows } = await sql<PlaceText>`
    select place_text as text, count(*) as hazards from hazard
    where ${within(scope)} and place_text is not null and ${sql.ref(table)} is null
    group by place_text`.execute(db);
  return rows;
}

function wordsOf(table: 'building' | 'compound', count: number): Words {
  return table === 'building'
    ? inBoth(
        `有 ${count} 条隐患的“地点”写着这些楼栋，尚未关联；系统不会自动关联。`,
        `${count} hazards name these buildings in words and are not linked to them; no link is made by itself.`,
      )
    : inBoth(
        `有 ${count} 条隐患的“地点”写着这些小区，尚未关联；系统不会自动关联。`,
        `${count} hazards name these compounds in words and are not linked to them; no link is made by itself.`,
      );
}
