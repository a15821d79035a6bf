import type { TFunction } from 'i18next';
import { rectifiedOf, totalOf } from '../../../domain/hazard/count-hazards.ts';
import { formatCount, formatPercent, formatRate, joinWords } from '../../../text/format.ts';
import type { Language } from '../../../text/language.ts';
import { hourOf, situationText } from '../situation-text.ts';
import type { Briefing, BriefingCase, BriefingList } from './briefing.ts';

/** A briefing in words, piece by piece, as page and Word file draw it alike. */
export type Block =
  | { readonly kind: 'title' | 'mark' | 'line' | 'heading' | 'subheading'; readonly text: string }
  | { readonly kind: 'text' | 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | {
      readonly kind: 'pictures';
      readonly pictures: readonly { readonly name: string; readonly caption: string }[];
    };

export type Column = {
  readonly title: string;
  /** Share of the width; all of them make 100. */
  readonly percent: number;
  readonly isNumber?: true;
};
export type Row = readonly string[];

/** The name under which the picture of the map is kept. */
export const mapPicture = 'map';

type Words = { readonly t: TFunction; readonly language: Language };

export function briefingBlocks(briefing: Briefing, words: Words): readonly Block[] {
  const { t, language } = words;
  const chapters = [
    { text: t('overview.briefing.whole'), blocks: wholeBlocks(briefing, words) },
    { text: t('overview.briefing.map'), blocks: mapBlocks(briefing, words) },
    { text: t('overview.briefing.units'), blocks: unitBlocks(briefing, words) },
    {
      text: t('overview.briefing.overdue'),
      blocks: listBlocks(briefing.overdue, 'overdue', words),
    },
    {
      text: t('overview.briefing.dueSoon'),
      blocks: listBlocks(briefing.dueSoon, 'dueSoon', words),
    },
    ...(briefing.cases.length === 0
      ? []
      : [{ text: t('overview.briefing.cases'), blocks: caseBlocks(briefing, words) }]),
  ];
  return [
    ...headBlocks(briefing, words),
    ...chapters.flatMap(({ text, blocks }, index) => [
      { kind: 'heading' as const, text: `${numerals[language][index] ?? ''}${text}` },
      ...blocks,
    ]),
    { kind: 'note', text: t('overview.briefing.source') },
  ];
}

const numerals: Record<Language, readonly string[]> = {
  zh: ['一、', '二、', '三、', '四、', '五、', '六、'],
  en: ['1. ', '2. ', '3. ', '4. ', '5. ', '6. '],
};

function headBlocks({ place, isDemo, instantMs, period, filter }: Briefing, words: Words): Block[] {
  const { t, language } = words;
  return [
    ...(isDemo ? [{ kind: 'mark', text: t('overview.briefing.demo') } as const] : []),
    { kind: 'mark', text: t('overview.briefing.draft') },
    { kind: 'title', text: t('overview.briefing.title', { place }) },
    { kind: 'line', text: t('overview.briefing.asOf', { at: hourOf(instantMs, language) }) },
    { kind: 'line', text: t('overview.briefing.period', { period }) },
    ...(filter.length === 0
      ? []
      : [
          {
            kind: 'line',
            text: t('overview.briefing.filter', { filter: joinWords(filter, language) }),
          } as const,
        ]),
  ];
}

function wholeBlocks(briefing: Briefing, { t, language }: Words): Block[] {
  const { place, instantMs, counts, units, buildings } = briefing;
  const total = totalOf(counts);
  const rectified = rectifiedOf(counts);
  const open = total - rectified;
  const never = buildings.buildings - buildings.buildingsInspected;
  const overdueUnits = units.filter(({ unit }) => unit !== null);
  const hazards = (count: number) => t('overview.briefing.hazards', { count });
  const share = (part: number, whole: number) => formatRate(part, whole, language);
  return [
    {
      kind: 'text',
      text: situationText({ place, instantMs, counts, overdueUnits }, { t, language }),
    },
    {
      kind: 'table',
      columns: [
        { title: t('overview.briefing.figure'), percent: 40 },
        { title: t('overview.briefing.count'), percent: 22, isNumber: true },
        { title: t('overview.briefing.share'), percent: 38, isNumber: true },
      ],
      rows: [
        [t('figure.total'), hazards(total), '—'],
        [t('overview.briefing.rectified'), hazards(rectified), share(rectified, total)],
        [t('overview.briefing.closed'), hazards(counts.closed), share(counts.closed, total)],
        [t('overview.briefing.openOfAll'), hazards(open), share(open, total)],
        [
          t('overview.briefing.unassigned'),
          hazards(counts.unassigned),
          share(counts.unassigned, total),
        ],
        [
          t('overview.briefing.overdueOfOpen'),
          hazards(counts.overdue),
          share(counts.overdue, open),
        ],
        [
          t('overview.briefing.dueSoonOfOpen'),
          hazards(counts.dueSoon),
          share(counts.dueSoon, open),
        ],
        [
          t('figure.never'),
          t('overview.briefing.buildings', { count: never }),
          t('overview.briefing.ofBuildings', {
            percent: formatPercent(never, buildings.buildings) ?? '—',
            part: never,
            whole: buildings.buildings,
          }),
        ],
      ],
    },
    { kind: 'note', text: t('overview.briefing.figureNote') },
  ];
}

function mapBlocks({ buildings }: Briefing, { t }: Words): Block[] {
  const { buildingsInspected: part, buildings: whole } = buildings;
  return [
    {
      kind: 'pictures',
      pictures: [{ name: mapPicture, caption: t('overview.briefing.mapCaption') }],
    },
    {
      kind: 'note',
      text: t('overview.briefing.coverage', {
        percent: formatPercent(part, whole) ?? '—',
        part,
        whole,
      }),
    },
  ];
}

function unitBlocks({ units }: Briefing, { t, language }: Words): Block[] {
  if (units.length === 0) return [{ kind: 'text', text: t('overview.noUnits') }];
  const count = (number: number) => formatCount(number, language);
  return [
    {
      kind: 'table',
      columns: [
        { title: t('overview.briefing.place'), percent: 8, isNumber: true },
        { title: t('overview.briefing.unit'), percent: 32 },
        { title: t('figure.total'), percent: 12, isNumber: true },
        { title: t('figure.rectified'), percent: 26, isNumber: true },
        { title: t('overview.briefing.overdueShort'), percent: 10, isNumber: true },
        { title: t('overview.briefing.dueSoonShort'), percent: 12, isNumber: true },
      ],
      rows: units.map((unit, index) => [
        String(index + 1),
        unit.name,
        count(totalOf(unit)),
        formatRate(rectifiedOf(unit), totalOf(unit), language),
        count(unit.overdue),
        count(unit.dueSoon),
      ]),
    },
    { kind: 'note', text: t('overview.briefing.unitNote') },
  ];
}

function listBlocks(list: BriefingList, name: 'overdue' | 'dueSoon', { t }: Words): Block[] {
  if (list.total === 0) return [{ kind: 'text', text: t(`overview.briefing.${name}None`) }];
  return [
    {
      kind: 'table',
      columns: [
        { title: t('overview.briefing.number'), percent: 10, isNumber: true },
        { title: t('overview.briefing.type'), percent: 22 },
        { title: t('overview.briefing.unit'), percent: 22 },
        { title: t('overview.briefing.at'), percent: 20 },
        { title: t('hazard.deadline'), percent: 15, isNumber: true },
        { title: t(`overview.briefing.${name}Days`), percent: 11, isNumber: true },
      ],
      rows: list.rows.map(({ number, type, unit, place, deadline, days }) => [
        String(number),
        type,
        unit ?? t('overview.unassigned'),
        place,
        deadline,
        String(days),
      ]),
    },
    {
      kind: 'note',
      text: t(`overview.briefing.${name}Note`, { total: list.total, shown: list.rows.length }),
    },
  ];
}

function caseBlocks({ cases }: Briefing, words: Words): Block[] {
  return cases.flatMap((chosen, index) => [
    {
      kind: 'subheading' as const,
      text: words.t('overview.briefing.case', {
        place: index + 1,
        type: chosen.type,
        at: chosen.place,
      }),
    },
    { kind: 'text' as const, text: caseText(chosen, words) },
    ...casePictures(chosen, words),
  ]);
}

function caseText(chosen: BriefingCase, { t }: Words): string {
  const { number, unit, foundOn, description, measure, closedOn, deadline, overdueDays } = chosen;
  return [
    t('overview.briefing.caseFound', { number, foundOn, description: endless(description) }),
    t('overview.briefing.caseUnit', { unit: unit ?? t('overview.unassigned') }),
    ...(measure === null
      ? []
      : [t('overview.briefing.caseMeasure', { measure: endless(measure) })]),
    ...(overdueDays > 0 && deadline !== null
      ? [t('overview.briefing.caseOverdue', { deadline, count: overdueDays })]
      : []),
    ...(closedOn === null ? [] : [t('overview.briefing.caseClosed', { closedOn })]),
  ].join('');
}

/** A sentence goes on after it. */
function endless(text: string): string {
  return text.replace(/[。.；;，,\s]+$/, '');
}

function casePictures({ found, rectified }: BriefingCase, { t }: Words): Block[] {
  const pictures = [
    ...(found === null ? [] : [{ name: found, caption: t('overview.briefing.before') }]),
    ...(rectified === null ? [] : [{ name: rectified, caption: t('overview.briefing.after') }]),
  ];
  return pictures.length === 0 ? [] : [{ kind: 'pictures', pictures }];
}
