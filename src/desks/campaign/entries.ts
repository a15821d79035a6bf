import type { Notice, Taxonomy } from '../../client/queries/notices.ts';
import type { Words } from '../../text/use-words.ts';
import type { PartId, Place } from './campaign-view.ts';
import type { Document } from './documents.ts';

/** A line of a document as the search sees it. */
export type Entry = {
  readonly place: Place & { readonly doc: string; readonly part: PartId };
  readonly name: Words;
  readonly code: string;
  /** The list or table it stands in. */
  readonly within: Words | null;
  /** Whatever else it says, in any language. */
  readonly more: readonly string[];
};

type Line = Omit<Entry, 'place'> & { readonly part: PartId; readonly item: string | null };
type Coded = { readonly code: string; readonly name: Words };

/** Every line of the documents, in their order. */
export function entriesOf(documents: readonly Document[]): readonly Entry[] {
  return documents.flatMap((document) =>
    linesOf(document).map(({ part, item, ...line }) => ({
      ...line,
      place: { doc: document.id, part, item },
    })),
  );
}

function linesOf(document: Document): readonly Line[] {
  switch (document.kind) {
    case 'notice':
      return linesOfNotice(document.notice);
    case 'taxonomy':
      return linesOfTaxonomy(document.taxonomy);
    case 'devices':
      return document.requirements.map((requirement) =>
        line('devices', requirement, wordsIn(requirement.base, requirement.high)),
      );
    case 'siting':
      return document.rules.map(({ id, name, source, values }) =>
        line('siting', { code: id, name }, [source, ...wordsIn(...values.map(({ of }) => of))]),
      );
  }
}

function linesOfNotice(notice: Notice): readonly Line[] {
  const { campaign, issuer, title, upstream, documentNumber } = notice;
  const summary = [
    ...wordsIn(title, issuer, ...campaign.objects),
    ...upstream,
    ...stated(documentNumber, campaign.phrase, notice.issuedOn),
  ];
  return [
    { ...line('summary', campaign, summary), item: null },
    ...notice.systems.map((system) => line('summary', system, [])),
    ...notice.phases.map((phase) => line('phases', phase, stated(phase.phrase))),
    ...notice.tasks.map((task) =>
      line('phases', task, [...task.units, ...stated(task.phrase, task.due)]),
    ),
    ...notice.duties.map((duty) =>
      line('duties', duty, [...duty.from, ...stated(duty.to, duty.phrase)]),
    ),
    ...notice.targets.map((target) =>
      line('targets', target, [
        ...wordsIn(target.measure?.numerator, target.measure?.denominator),
        ...stated(target.phrase),
      ]),
    ),
    ...notice.lists.flatMap(linesOfList),
    ...notice.tables.flatMap(linesOfSheet),
    ...notice.rules.map((rule) => line('rules', rule, wordsIn(rule.says))),
    ...notice.thresholds.map((threshold) => line('rules', threshold, [String(threshold.value)])),
    ...notice.organisations.map((office) =>
      line('offices', office, [...office.aliases, ...wordsIn(...office.duties)]),
    ),
    ...notice.readings.map(({ code, reading, text }) =>
      line('readings', { code, name: reading }, text),
    ),
  ];
}

function linesOfList(list: Notice['lists'][number]): readonly Line[] {
  return [
    line('lists', list, []),
    ...list.terms.map((term) => termLine(term, { part: 'lists', list })),
  ];
}

function linesOfSheet(sheet: Notice['tables'][number]): readonly Line[] {
  const around = wordsIn(...sheet.heading, ...sheet.fixedRows, ...sheet.notes);
  return [
    line('sheets', sheet, around),
    ...sheet.columns.map((column) =>
      termLine({ ...column, aliases: wordsIn(column.group) }, { part: 'sheets', list: sheet }),
    ),
  ];
}

function linesOfTaxonomy({ categories, spaces }: Taxonomy): readonly Line[] {
  const typesOf = categories.flatMap((category) => {
    const list = { code: category.code, name: category };
    return [
      line('types', list, category.aliases),
      ...category.types.map((type) => termLine(type, { part: 'types', list })),
    ];
  });
  const checksOf = spaces.flatMap((space) => {
    const list = { code: space.code, name: space };
    return [
      line('checks', list, space.aliases),
      ...space.items.map((item) => termLine({ ...item, aliases: [] }, { part: 'checks', list })),
    ];
  });
  return [...typesOf, ...checksOf];
}

function line(part: PartId, { code, name }: Coded, more: readonly string[]): Line {
  return { part, item: code, name, code, within: null, more };
}

type Term = Words & { readonly code: string; readonly aliases: readonly string[] };

function termLine({ code, zh, en, aliases }: Term, of: { part: PartId; list: Coded }): Line {
  const { part, list } = of;
  const item = `${list.code}.${code}`;
  return { part, item, name: { zh, en }, code, within: list.name, more: aliases };
}

function wordsIn(...words: readonly (Words | null | undefined)[]): readonly string[] {
  return words.flatMap((both) => (both ? [both.zh, both.en] : []));
}

function stated(...texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text) => text !== null);
}
