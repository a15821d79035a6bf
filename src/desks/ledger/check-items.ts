import type { NoticeBook } from '../../client/queries/notices.ts';
import { codeOfSpace } from '../../domain/hazard/hazard-type.ts';
import { type HazardCategory, hazardCategories } from '../../domain/hazard.ts';
import { highRiseChecks } from '../../domain/inspection/check-items.ts';
import type { Space } from '../../domain/inspection.ts';

/** A check item in both languages, and as what it is reported where it is not in order. */
export type AskedItem = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly report: { readonly category: HazardCategory; readonly type: string } | null;
  /** The answer to its question that finds it in order; null for a matter that is named, not asked. */
  readonly inOrderWhen: 'yes' | 'no' | null;
};

/** What is asked of a space (S0-E11 to S0-E15), or of a high-rise as a whole (S4-E4). */
export function itemsAsked(book: NoticeBook, space: Space | null): readonly AskedItem[] {
  if (space === null) return highRiseItems(book);
  const own = book.taxonomy.spaces.find(({ code }) => code === codeOfSpace[space]);
  return (own?.items ?? []).map(({ code, zh, en, category, type }) => ({
    code,
    zh,
    en,
    report: reportOf(book, { category, type }),
    inOrderWhen: null,
  }));
}

function highRiseItems({ notices }: NoticeBook): readonly AskedItem[] {
  const lists = notices.flatMap(({ lists }) => lists);
  const terms = lists.find(({ rows }) => rows.includes('S4-E4'))?.terms ?? [];
  return highRiseChecks.flatMap(({ code, inOrderWhen }) => {
    const term = terms.find((candidate) => candidate.code === code);
    if (term === undefined) return [];
    return [{ code, zh: term.zh, en: term.en, report: null, inOrderWhen }];
  });
}

function reportOf(
  { taxonomy }: NoticeBook,
  { category, type }: { category: string; type: string },
): AskedItem['report'] {
  const known = hazardCategories.find((code) => code === category);
  const types = taxonomy.categories.find(({ code }) => code === category)?.types ?? [];
  const term = types.find(({ code }) => code === type);
  return known === undefined || term === undefined ? null : { category: known, type: term.zh };
}
