import { listChanges } from '../../src/contract/changes.ts';
import type { EngineName } from '../../src/server/store/engines/engine.ts';
import { admin, district, openBenchHost } from './support/bench-host.ts';
import { postgresWhenAsked } from './support/postgres-when-asked.ts';
import { benchQuestion } from './support/question.ts';
import type { Bench } from './support/report.ts';

const engines: readonly EngineName[] = ['sqlite', 'sqlite-wasm', 'postgres'];
const ofOne = 1_000;

/** The history of one object with a thousand changes, among those of a district. */
export const benchHistory: Bench = async (report, options) => {
  const total = options.isQuick ? 10_000 : 200_000;
  const postgres = postgresWhenAsked();
  try {
    for (const engine of engines) {
      const host = await openBenchHost(engine, postgres.url);
      const bare = await host.openBare();
      await bare.insert('change', changes(total));
      // What lies beyond the counter is not there yet.
      await bare.rows('update counter set seq = ? where district = ?', [total + 1, district]);
      if (engine === 'postgres') await bare.rows('vacuum analyze change', []);
      report.heading(
        `${engine}: ${ofOne.toLocaleString('en-US')} changes of one hazard among ${total.toLocaleString('en-US')}`,
      );
      for (const limit of [100, ofOne]) {
        const query = `entity=hazard&entityId=H0&limit=${limit}`;
        const question = {
          what: limit === ofOne ? 'all of them' : `the first ${limit}`,
          path: `${listChanges.path}?${query}`,
          floor: [
            [
              `select * from change where district = ? and entity = 'hazard' and entity_id = 'H0'
                order by seq limit ${limit}`,
              [district],
            ],
          ],
        } as const;
        await benchQuestion(report, options, { host, bare, question });
      }
      await bare.close();
      await host.close();
    }
  } finally {
    await postgres.stop();
  }
};

/** Every so manieth change is of the one hazard, with what was before and after. */
function changes(total: number) {
  const every = total / ofOne;
  return Array.from({ length: total }, (_, index) => {
    const before = { id: 'H0', status: 'rectifying', description: '楼道内私拉电线'.repeat(20) };
    return {
      district,
      // The set-up of the district is the first change.
      seq: index + 2,
      at: Date.UTC(2026, 0, 1) + index * 1000,
      actor: admin.account,
      entity: 'hazard',
      entity_id: index % every === 0 ? 'H0' : `H${1 + (index % 5000)}`,
      verb: 'rectify',
      area: admin.area + 1_001_000,
      before: JSON.stringify(before),
      after: JSON.stringify({ ...before, status: 'rectified' }),
    };
  });
}
