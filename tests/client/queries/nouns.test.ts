import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { setTransport } from '../../../src/client/api.ts';
import { stepsForChange } from '../../../src/client/apply-change.ts';
import { alarmWindowsQuery } from '../../../src/client/queries/alarm-windows.ts';
import { campaignQuery, campaignsQuery } from '../../../src/client/queries/campaigns.ts';
import { dutiesQuery } from '../../../src/client/queries/duties.ts';
import { enforcementQuery, enforcementsQuery } from '../../../src/client/queries/enforcements.ts';
import { householdCountsQuery } from '../../../src/client/queries/household-counts.ts';
import { inspectionQuery, inspectionsQuery } from '../../../src/client/queries/inspections.ts';
import { keyDatesQuery } from '../../../src/client/queries/key-dates.ts';
import { nounKeys } from '../../../src/client/queries/keys.ts';
import { matterQuery, mattersQuery } from '../../../src/client/queries/matters.ts';
import {
  microFireStationQuery,
  microFireStationsQuery,
} from '../../../src/client/queries/micro-fire-stations.ts';
import { phasesQuery } from '../../../src/client/queries/phases.ts';
import { allPremisesQuery, premisesQuery } from '../../../src/client/queries/premises.ts';
import { presencesQuery } from '../../../src/client/queries/presences.ts';
import { reopeningsQuery } from '../../../src/client/queries/reopenings.ts';
import { reportQuery, reportsQuery } from '../../../src/client/queries/reports.ts';
import { supervisionQuery, supervisionsQuery } from '../../../src/client/queries/supervisions.ts';
import { targetsQuery } from '../../../src/client/queries/targets.ts';
import { tasksQuery } from '../../../src/client/queries/tasks.ts';
import { transformerQuery, transformersQuery } from '../../../src/client/queries/transformers.ts';
import { routes } from '../../../src/contract/routes.ts';
import { changeOf } from '../change-of.ts';

type Asked = { readonly queryKey: readonly unknown[]; readonly ask: () => Promise<unknown> };

let sent: URL[] = [];
let answers: unknown[] = [];

beforeEach(() => {
  sent = [];
  answers = [];
  setTransport(async (url) => {
    sent.push(new URL(url));
    return Response.json(answers.shift() ?? { items: [], total: 0, nextCursor: null });
  });
});

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

/** Each list under the root of its key, which is also the last part of its address. */
const lists: Record<string, Asked> = {
  campaigns: listOf(campaignsQuery()),
  phases: listOf(phasesQuery()),
  tasks: listOf(tasksQuery()),
  duties: listOf(dutiesQuery()),
  reports: listOf(reportsQuery()),
  targets: listOf(targetsQuery()),
  'key-dates': listOf(keyDatesQuery()),
  presences: listOf(presencesQuery()),
  matters: listOf(mattersQuery()),
  supervisions: listOf(supervisionsQuery()),
  enforcements: listOf(enforcementsQuery()),
  inspections: listOf(inspectionsQuery()),
  premises: listOf(allPremisesQuery()),
  'household-counts': listOf(householdCountsQuery()),
  transformers: listOf(transformersQuery()),
  'micro-fire-stations': listOf(microFireStationsQuery()),
  reopenings: listOf(reopeningsQuery()),
  'alarm-windows': listOf(alarmWindowsQuery()),
};

const ones: Record<string, Asked> = {
  campaigns: oneOf(campaignQuery('N 1')),
  reports: oneOf(reportQuery('N 1')),
  matters: oneOf(matterQuery('N 1')),
  supervisions: oneOf(supervisionQuery('N 1')),
  enforcements: oneOf(enforcementQuery('N 1')),
  inspections: oneOf(inspectionQuery('N 1')),
  premises: oneOf(premisesQuery('N 1')),
  transformers: oneOf(transformerQuery('N 1')),
  'micro-fire-stations': oneOf(microFireStationQuery('N 1')),
};

function listOf(options: { queryKey: readonly unknown[] }): Asked {
  // Every list of a noun is asked for in the same way; here it stands for all of them.
  const query = options as unknown as ReturnType<typeof campaignsQuery>;
  return {
    queryKey: options.queryKey,
    ask: () => client().fetchInfiniteQuery({ ...query, pages: 5 }),
  };
}

function oneOf(options: { queryKey: readonly unknown[] }): Asked {
  // As above.
  const query = options as unknown as ReturnType<typeof campaignQuery>;
  return { queryKey: options.queryKey, ask: () => client().fetchQuery(query) };
}

describe('a noun', () => {
  it.each(Object.entries(lists))('has the list %s at its own address', async (root, asked) => {
    answers = [{ items: [], total: 2, nextCursor: 'abc' }];
    await asked.ask();
    expect(asked.queryKey.slice(0, 2)).toEqual([root, 'list']);
    expect(sent.map(({ pathname }) => pathname)).toEqual([`/api/${root}`, `/api/${root}`]);
    expect(sent.map((url) => url.searchParams.get('cursor'))).toEqual([null, 'abc']);
  });

  it.each(Object.entries(ones))('of %s is asked for by its id', async (root, asked) => {
    // Any object: what it holds is the contract's matter, and this call is of another noun's type.
    answers = [{}];
    await asked.ask().catch(() => {});
    expect(asked.queryKey).toEqual([root, 'one', 'N 1']);
    expect(sent.map(({ pathname }) => pathname)).toEqual([`/api/${root}/N%201`]);
  });

  it('is read again when the log tells of it, every one that there is', () => {
    for (const [entity, key] of Object.entries(nounKeys)) {
      // The keys are those of the entities.
      const change = changeOf({ entity: entity as keyof typeof nounKeys });
      expect(stepsForChange(change)).toContainEqual(expect.objectContaining({ key }));
    }
    expect(
      Object.values(nounKeys)
        .map(([root]) => root)
        .toSorted(),
    ).toEqual(Object.keys(lists).toSorted());
  });

  it('has a query for each of its routes', () => {
    const paths = new Set(routes.map(({ path }) => path));
    for (const root of Object.keys(lists)) {
      expect(paths.has(`/api/${root}`)).toBe(true);
      expect([root, paths.has(`/api/${root}/{id}`)]).toEqual([root, root in ones]);
    }
  });

  it('is narrowed by words, numbers and flags as the API takes them', async () => {
    const filter = { unit: 'U1', area: 500_199_001_001_000, isDone: false };
    await client().fetchInfiniteQuery(tasksQuery(filter));
    expect(Object.fromEntries(sent[0]?.searchParams ?? [])).toEqual({
      unit: 'U1',
      area: '500199001001000',
      isDone: 'false',
    });
  });
});
