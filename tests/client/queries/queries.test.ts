import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { setTransport } from '../../../src/client/api.ts';
import { alarmsQuery } from '../../../src/client/queries/alarms.ts';
import { buildingsQuery } from '../../../src/client/queries/buildings.ts';
import { hazardsQuery } from '../../../src/client/queries/hazards.ts';
import { historyQuery } from '../../../src/client/queries/history.ts';
import { previewImport } from '../../../src/client/queries/imports.ts';
import { sessionQuery } from '../../../src/client/queries/session.ts';

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

describe('a list', () => {
  it('is asked for with the filter as the API takes it', async () => {
    await client().fetchInfiniteQuery(
      hazardsQuery({ status: ['assigned', 'rectifying'], isOverdue: true, area: 500199001001000 }),
    );
    expect(Object.fromEntries(sent[0]?.searchParams ?? [])).toEqual({
      area: '500199001001000',
      status: 'assigned,rectifying',
      isOverdue: 'true',
    });
  });

  it('asks for all when no term is named', async () => {
    await client().fetchInfiniteQuery(buildingsQuery({ status: [] }));
    expect(sent[0]?.search).toBe('');
  });

  it('continues where the page before ended, and ends with the last', async () => {
    answers = [
      { items: [], total: 9, nextCursor: 'abc' },
      { items: [], total: 9, nextCursor: null },
    ];
    const list = await client().fetchInfiniteQuery({ ...alarmsQuery(), pages: 5 });
    expect(sent.map((url) => url.searchParams.get('cursor'))).toEqual([null, 'abc']);
    expect(list.pages).toHaveLength(2);
  });

  it('of the history continues by seq', async () => {
    answers = [
      { items: [], batches: [], seq: 40, hasMore: true },
      { items: [], batches: [], seq: 41, hasMore: false },
    ];
    const query = historyQuery({ entity: 'alarm', entityId: 'A1' });
    await client().fetchInfiniteQuery({ ...query, pages: 5 });
    expect(sent.map((url) => url.searchParams.get('after'))).toEqual(['0', '40']);
  });
});

it('nobody signed in is a value, not a failure', async () => {
  answers = [{ session: null }];
  expect(await client().fetchQuery(sessionQuery())).toBeNull();
});

it('a preview says that it writes nothing', async () => {
  const input = { file: new Blob(['x']), fileName: 'a.csv', kind: 'hazards', crs: 'BD09' } as const;
  await previewImport(input).catch(() => {});
  expect(sent[0]?.searchParams.get('preview')).toBe('true');
});
