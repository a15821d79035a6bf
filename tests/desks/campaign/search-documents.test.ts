import { describe, expect, it } from 'vitest';
import { documentsOf, partsOf } from '../../../src/desks/campaign/documents.ts';
import { entriesOf } from '../../../src/desks/campaign/entries.ts';
import { searchEntries } from '../../../src/desks/campaign/search-documents.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';

const documents = documentsOf(readSeeds());
const entries = entriesOf(documents);
const namesFor = (text: string) => searchEntries(entries, text).map(({ name }) => name.zh);

describe('the search of the notices', () => {
  it('finds a term by its Chinese, its English and its code', () => {
    const term = entries.find(({ place, code }) => place.part === 'types' && code === 'gas_mixed');
    if (term === undefined) throw new Error('The taxonomy lost a type');
    for (const text of [term.name.zh, term.name.en.toUpperCase(), term.code]) {
      expect(searchEntries(entries, text)).toContain(term);
    }
  });

  it('does not mind blanks inside of a term, as the notices have them [S0-X5]', () => {
    expect(namesFor('燃气 混用')).toEqual(namesFor('燃气混用'));
    expect(namesFor('燃气 混用').length).toBeGreaterThan(0);
  });

  it('finds a deadline by the words of the notice', () => {
    const places = searchEntries(entries, '4月10日前').map(({ place }) => place);
    expect(places.length).toBeGreaterThanOrEqual(3);
    expect(places.every(({ part }) => part === 'phases' || part === 'readings')).toBe(true);
  });

  it('finds a column of a table, and says which table', () => {
    const [column] = searchEntries(entries, '整改预案');
    expect(column?.place.part).toBe('sheets');
    expect(column?.within?.zh).toContain('一楼一策');
  });

  it('puts a name that is the text before one that begins with it, and that before the rest', () => {
    const hits = searchEntries(entries, '私拉乱接').map(({ name }) => name.zh);
    const firstOther = hits.findIndex((name) => name !== '私拉乱接');
    expect(firstOther).toBeGreaterThan(0);
    expect(hits.slice(firstOther)).not.toContain('私拉乱接');
  });

  it('finds nothing for nothing', () => {
    expect(searchEntries(entries, '  ')).toEqual([]);
    expect(searchEntries(entries, '没有这样的词')).toEqual([]);
  });

  it('never shows a row of the checklist', () => {
    expect(searchEntries(entries, 'S0-T1')).toEqual([]);
    expect(searchEntries(entries, 'B5.9')).toEqual([]);
  });

  it('leads every line to a part of its own document', () => {
    const parts = new Map(documents.map((document) => [document.id, partsOf(document)]));
    for (const { place } of entries) expect(parts.get(place.doc)).toContain(place.part);
  });

  it('has one place for each line', () => {
    const places = entries.map(({ place }) => JSON.stringify(place));
    expect(places.length).toBeGreaterThan(200);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});
