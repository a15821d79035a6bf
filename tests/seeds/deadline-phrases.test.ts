import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/contract/notices.ts';
import { readDeadline } from '../../src/domain/import/days.ts';
import { readNotice } from './support/read-notice.ts';

type Written = { readonly phrase: string; readonly day: string | null; readonly year: string };

const written = once((['S2', 'S3', 'S4'] as const).flatMap((id) => phrasesOf(readNotice(id))));
const periods = written.filter(({ phrase }) => phrase.includes('至'));
const deadlines = written.filter(({ phrase }) => !phrase.includes('至'));
const withoutYear = deadlines.filter(({ phrase }) => readDeadline(phrase).kind === 'year-missing');

describe('the deadlines of the notices against the reader of ledgers', () => {
  it.each(periods)('reads the end of the period $phrase as the day of the seed', (period) => {
    const end = period.phrase.slice(period.phrase.indexOf('至') + 1);
    expect(readDeadline(end)).toEqual({ kind: 'day', day: period.day });
  });

  it('reads a deadline with its year as the day of the seed', () => {
    const read = deadlines.flatMap(({ phrase, day }) => {
      const deadline = readDeadline(phrase);
      return deadline.kind === 'day' ? [[phrase, deadline.day, day]] : [];
    });
    expect(read).toEqual([['2024年1月底前', '2024-01-31', '2024-01-31']]);
  });

  it('asks for the year where it is missing', () => {
    expect(withoutYear.map(({ phrase }) => phrase)).toEqual([
      '4月10日前',
      '6月30日',
      '12月25日',
      '4月5日前',
    ]);
  });

  it.each(withoutYear)(
    'reads $phrase with the year of the campaign as the day of the seed',
    (one) => {
      expect(readDeadline(`${one.year}年${one.phrase}`)).toEqual({ kind: 'day', day: one.day });
    },
  );

  it('reads no day where the seed has none', () => {
    const rest = deadlines.filter(({ phrase }) => readDeadline(phrase).kind === 'unreadable');
    expect(rest.map(({ phrase, day }) => [phrase, day])).toEqual([
      ['2024年1月起并长期坚持', null],
      ['每月22日前', null],
    ]);
  });
});

/** What the notice writes as a day or a period, beside the last day that the seed gives it. */
function phrasesOf({ campaign, phases, tasks, duties }: Notice): Written[] {
  const year = campaign.from?.slice(0, 4) ?? '';
  const all = [
    { phrase: campaign.phrase, day: campaign.to },
    ...phases.map(({ phrase, to }) => ({ phrase, day: to })),
    ...tasks.map(({ phrase, due }) => ({ phrase, day: due })),
    ...duties.map(({ phrase, schedule }) => ({
      phrase,
      day: schedule.kind === 'days' ? (schedule.days.at(-1) ?? null) : null,
    })),
  ];
  return all.flatMap(({ phrase, day }) =>
    phrase !== null && /\d/.test(phrase) ? [{ phrase, day, year }] : [],
  );
}

function once(all: readonly Written[]): Written[] {
  return [...new Map(all.map((one) => [`${one.phrase} ${one.day}`, one])).values()];
}
