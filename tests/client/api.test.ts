import { afterEach, describe, expect, it } from 'vitest';
import { call, callBytes, setTransport, type Transport, upload } from '../../src/client/api.ts';
import { ApiProblem, isWorthRetrying } from '../../src/client/api-problem.ts';
import { acknowledgeAlarmRoute, listAlarms } from '../../src/contract/alarms.ts';
import { getHazardColumns, listHazards } from '../../src/contract/hazards.ts';
import { runImport } from '../../src/contract/imports.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { signIn, signOut } from '../../src/contract/session.ts';
import { listUnits } from '../../src/contract/units.ts';

type Sent = { url: URL; init: RequestInit };

function answering(answer: () => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = [];
  const transport: Transport = async (url, init) => {
    sent.push({ url: new URL(url), init });
    return answer();
  };
  setTransport(transport);
  return sent;
}

async function failureOf(promise: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof ApiProblem)) throw new Error('Expected an ApiProblem');
  return error;
}

const emptyPage = { items: [], total: 0, nextCursor: null };

afterEach(() => setTransport((url, init) => fetch(url, init)));

describe('a call', () => {
  it('fills the path and writes the query, leaving out what is undefined', async () => {
    const sent = answering(() => Response.json(emptyPage));
    await call(listHazards, { query: { status: 'assigned,closed', text: undefined, limit: 20 } });
    expect(sent[0]?.url.pathname).toBe('/api/hazards');
    expect(sent[0]?.url.search).toBe('?status=assigned%2Cclosed&limit=20');
    expect(sent[0]?.init.credentials).toBe('same-origin');
  });

  it('escapes an id that would else change the path', async () => {
    const sent = answering(() => new Response(null, { status: 500 }));
    await failureOf(call(acknowledgeAlarmRoute, { params: { id: 'A/1?x' } }));
    expect(sent[0]?.url.pathname).toBe('/api/alarms/A%2F1%3Fx/acknowledge');
    expect(sent[0]?.init.method).toBe('POST');
  });

  it('sends its body as JSON', async () => {
    const sent = answering(() => new Response(null, { status: 500 }));
    await failureOf(call(signIn, { body: { username: 'leader', password: 'x' } }));
    expect(sent[0]?.init.body).toBe('{"username":"leader","password":"x"}');
    expect(sent[0]?.init.headers).toEqual({ 'content-type': 'application/json' });
  });

  it('says JSON without a body too, so that no guard takes it for a form of another site', async () => {
    const sent = answering(() => new Response(null, { status: 500 }));
    await failureOf(call(acknowledgeAlarmRoute, { params: { id: 'A1' } }));
    expect(sent[0]?.init.body).toBeUndefined();
    expect(sent[0]?.init.headers).toEqual({ 'content-type': 'application/json' });
  });

  it('takes what the contract takes, and does not compile with anything else', async () => {
    const sent = answering(() => Response.json(emptyPage));
    await call(listAlarms, { query: { isHandled: 'true' } });
    // @ts-expect-error `maybe` is no flag.
    await call(listAlarms, { query: { isHandled: 'maybe' } });
    // @ts-expect-error The id is missing.
    await failureOf(call(acknowledgeAlarmRoute, {}));
    expect(sent).toHaveLength(3);
  });

  it('answers nothing for a route without an answer', async () => {
    answering(() => new Response(null, { status: 204 }));
    expect(await call(signOut, {})).toBeUndefined();
  });

  it('gives the bytes and the ETag of a route of bytes', async () => {
    answering(() => new Response(new Uint8Array([1, 2, 3]), { headers: { etag: '"7"' } }));
    const { bytes, etag } = await callBytes(getHazardColumns, {});
    expect([...new Uint8Array(bytes)]).toEqual([1, 2, 3]);
    expect(etag).toBe('"7"');
  });

  it('sends a file as it is', async () => {
    const sent = answering(() => new Response(null, { status: 500 }));
    const file = new Blob(['编号']);
    const query = { kind: 'hazards', crs: 'GCJ02', fileName: '隐患.csv' } as const;
    await failureOf(upload(runImport, { file, query }));
    expect(sent[0]?.init.body).toBe(file);
    expect(sent[0]?.url.searchParams.get('fileName')).toBe('隐患.csv');
  });
});

describe('a call that fails', () => {
  it('carries what the server said', async () => {
    const problem: Problem = {
      type: 'refused',
      status: 409,
      title: 'The alarm is acknowledged already.',
      titleZh: '报警已签收。',
      refusal: 'already_acknowledged',
    };
    answering(() => Response.json(problem, { status: 409 }));
    const error = await failureOf(call(acknowledgeAlarmRoute, { params: { id: 'A1' } }));
    expect(error.problem).toEqual(problem);
    expect(error.message).toBe(problem.title);
    expect(isWorthRetrying(error)).toBe(false);
  });

  it('is unreachable when the network fails, and worth another try', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failureOf(call(listUnits, {}));
    expect(error.kind).toBe('unreachable');
    expect(error.problem).toBeNull();
    expect(isWorthRetrying(error)).toBe(true);
  });

  it('is unreachable when a gateway answers for a server that is gone', async () => {
    answering(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    expect((await failureOf(call(listUnits, {}))).kind).toBe('unreachable');
  });

  it('is unreadable when the answer breaks the contract', async () => {
    answering(() => Response.json({ items: 'none' }));
    expect((await failureOf(call(listUnits, {}))).kind).toBe('unreadable');
  });

  it('is unreadable when a page comes instead of JSON', async () => {
    answering(() => new Response('<!doctype html>'));
    expect((await failureOf(call(listUnits, {}))).kind).toBe('unreadable');
  });

  it('stays an AbortError when the caller took it back', async () => {
    const controller = new AbortController();
    answering(() => {
      controller.abort();
      return Promise.reject(controller.signal.reason);
    });
    const error: unknown = await call(listUnits, { signal: controller.signal }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'AbortError' });
  });
});
