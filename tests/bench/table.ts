import { listHazardMarks, listHazards } from '../../src/contract/hazards.ts';
import { civilDateOf } from '../../src/domain/civil-date.ts';
import type { EngineName } from '../../src/server/store/engines/engine.ts';
import type { SqlValue } from './support/bare-sql.ts';
import { admin, type BenchHost, district, openBenchHost } from './support/bench-host.ts';
import { makeDistrict, saveDistrict } from './support/district-rows.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import { benchQuestion, type Question } from './support/question.ts';
import type { Bench } from './support/report.ts';
import { benchTableInPage } from './support/table-in-page.ts';

const engines: readonly EngineName[] = ['sqlite', 'sqlite-wasm', 'postgres'];
const partRows = 100;

/** The table of a city's hazards: what the server answers, and what a page does with it. */
export const benchTable: Bench = async (report, options) => {
  const hazards = options.isQuick ? 13_000 : 130_000;
  const rows = makeDistrict({ buildings: options.isQuick ? 5_000 : 32_333, hazards });
  const postgres = postgresWhenAsked();
  try {
    for (const engine of engines) {
      const host = await openBenchHost(engine, postgres.url);
      await saveDistrict(host.store, rows);
      const bare = await host.openBare();
      if (engine === 'postgres') await bare.rows('vacuum analyze hazard', []);
      report.heading(`${engine}: ${hazards.toLocaleString('en-US')} hazards, ${partRows} rows`);
      for (const question of [...questions(), await farDown(host, hazards)]) {
        await benchQuestion(report, options, { host, bare, question });
      }
      await bare.close();
      await host.close();
    }
  } finally {
    await postgres.stop();
  }
  await benchTableInPage(report, options);
};

type List = {
  readonly what: string;
  readonly query: string;
  readonly matches?: string;
  readonly parameters?: readonly SqlValue[];
  readonly order?: string;
};

const open = `status in ('unassigned', 'assigned', 'rectifying')`;
const today = civilDateOf(Date.now());
const byDeadline = `(case when deadline is null then 1 else 0 end), coalesce(deadline, ''), id`;
const byStatus = `(case status when 'unassigned' then 0 when 'assigned' then 1 when 'rectifying' then 2
  when 'rectified' then 3 else 4 end), id`;

const lists: readonly List[] = [
  { what: 'all, newest first', query: 'sort=found' },
  { what: 'all, by deadline', query: 'sort=deadline', order: byDeadline },
  { what: 'all, by status', query: 'sort=status', order: byStatus },
  {
    what: 'overdue, newest first',
    query: 'isOverdue=true',
    matches: `${open} and deadline < ?`,
    parameters: [today],
  },
  {
    what: 'overdue, most days first',
    query: 'isOverdue=true&sort=overdue',
    matches: `${open} and deadline < ?`,
    parameters: [today],
    order: 'deadline, id',
  },
  {
    what: 'of one unit, by status',
    query: 'unit=U7&sort=status',
    matches: 'unit = ?',
    parameters: ['U7'],
    order: byStatus,
  },
  {
    what: 'urgent of one sub-district',
    query: `priority=urgent&area=${admin.area + 3e6}`,
    matches: `priority = 'urgent' and area >= ? and area < ?`,
    parameters: [admin.area + 3e6, admin.area + 4e6],
  },
  {
    what: 'with a word in the description',
    query: `text=${encodeURIComponent('自闭阀')}`,
    matches: 'description like ?',
    parameters: ['%自闭阀%'],
  },
];

function questions(): Question[] {
  const whole = 'found_on desc, id desc';
  return [
    ...lists.map(({ what, query, matches = '1 = 1', parameters = [], order = whole }) => ({
      what,
      path: `${listHazards.path}?limit=${partRows}&${query}`,
      floor: [
        [
          `select * from hazard where district = ? and ${matches} order by ${order} limit ${partRows}`,
          [district, ...parameters],
        ],
        [
          `select count(*) as total from hazard where district = ? and ${matches}`,
          [district, ...parameters],
        ],
      ] as const,
    })),
    {
      what: 'the marks of all, newest first',
      path: `${listHazardMarks.path}?every=${partRows}`,
      floor: [[`select found_on, id from hazard where district = ? order by ${whole}`, [district]]],
    },
  ];
}

/** The part in the middle of all, from its mark. */
async function farDown(host: BenchHost, hazards: number): Promise<Question> {
  const response = await host.fetch(`${listHazardMarks.path}?every=${partRows}`);
  const { cursors } = listHazardMarks.response.schema.parse(await response.json());
  const cursor = cursors[Math.floor(cursors.length / 2)] ?? '';
  // The cursor is the sort key of the row before.
  const [found, id] = JSON.parse(decodeURIComponent(cursor)) as [string, string];
  return {
    what: `all, from row ${Math.floor(hazards / 2).toLocaleString('en-US')} on`,
    path: `${listHazards.path}?limit=${partRows}&cursor=${encodeURIComponent(cursor)}`,
    floor: [
      [
        `select * from hazard where district = ? and (found_on, id) < (?, ?)
          order by found_on desc, id desc limit ${partRows}`,
        [district, found, id],
      ],
      ['select count(*) as total from hazard where district = ?', [district]],
    ],
  };
}
