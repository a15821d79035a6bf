import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getHealth } from '../../src/contract/district.ts';
import { assignHazardRoute } from '../../src/contract/hazards.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { routes } from '../../src/contract/routes.ts';
import { valueOf } from './support/answers.ts';
import { addHazards, addUnit } from './support/objects.ts';
import { engineNames, openTestHost, type TestHost } from './support/test-host.ts';

const json = { 'content-type': 'application/json' };
const assignAddress = assignHazardRoute.path.replace('{id}', 'H1');

describe.each(engineNames)('answers of the API on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
    await addHazards(host.store, [{ id: 'H1', number: 1 }]);
  });
  afterAll(() => host.close());

  async function problemOf(response: Response) {
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = problemSchema.parse(await response.json());
    expect(problem.status).toBe(response.status);
    expect(problem.titleZh).toMatch(/^\p{Script=Han}.*。$/u);
    expect(problem.title).toMatch(/^[A-Z].*\.$/);
    return problem;
  }

  const assign = (body: string) =>
    host.fetch('admin', assignAddress, { method: 'POST', body, headers: json });

  it('are described by a valid OpenAPI document that names every route', async () => {
    const response = await host.fetch(null, '/api/openapi.json');
    const document = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect([valid, errors]).toEqual([true, undefined]);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toEqual(
      routes.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
  });

  it('tell by the health address which engine answers', async () => {
    const health = valueOf(await host.call(null, getHealth, {}));
    expect(health).toEqual({ status: 'ok', engine, version: 'test' });
  });

  it('are a problem for an address that is not there, or not with this method', async () => {
    expect(await problemOf(await host.fetch('leader', '/api/nothing'))).toMatchObject({
      type: 'not-found',
      status: 404,
    });
    const wrongMethod = await host.fetch('leader', '/api/hazards', { method: 'DELETE' });
    expect(await problemOf(wrongMethod)).toMatchObject({ status: 404 });
  });

  it('say of a body that is no JSON where it begins', async () => {
    expect(await problemOf(await assign('{"unit": '))).toMatchObject({
      type: 'bad-input',
      faults: [{ field: 'body', found: '{"unit": ', expected: { en: 'JSON' } }],
    });
    expect(await problemOf(await assign(''))).toMatchObject({ type: 'bad-input' });
  });

  it('name every field that is wrong, what was found and what expected', async () => {
    const body = { unit: 'U1', measure: null, deadline: '2026-02-30' };
    expect(await problemOf(await assign(JSON.stringify(body)))).toMatchObject({
      status: 400,
      faults: [
        {
          field: 'body.deadline',
          found: '"2026-02-30"',
          expected: { en: expect.stringContaining('YYYY-MM-DD') },
        },
      ],
    });
    const several = await host.fetch('leader', '/api/hazards?limit=501&isOverdue=yes&bbox=1,2');
    const { faults } = await problemOf(several);
    expect(faults?.map((fault) => fault.field).toSorted()).toEqual([
      'query.bbox',
      'query.isOverdue',
      'query.limit',
    ]);
  });

  it.each([
    ['/api/hazards?text=%00', 'query.text'],
    ['/api/hazards/%00', 'path.id'],
    ['/api/alarms?cursor=%5B%22x%22,1,%22y%22%5D', 'cursor'],
    ['/api/alarms?cursor=%5B1.5,1,%22y%22%5D', 'cursor'],
    ['/api/buildings?cursor=%5B%22x%22,%22y%22%5D', 'cursor'],
    ['/api/hazards?cursor=%5B1,%22%5Cu0000%22%5D', 'cursor'],
    ['/api/hazards?area=1e300', 'query.area'],
    ['/api/changes?after=-1', 'query.after'],
  ])('refuse %s by name on every engine', async (address, field) => {
    const { status, faults } = await problemOf(await host.fetch('leader', address));
    expect([status, faults?.[0]?.field]).toEqual([400, field]);
  });

  it('refuse a body beyond the limit', async () => {
    const large = JSON.stringify({ unit: 'x'.repeat(2 * 1024 * 1024) });
    expect(await problemOf(await assign(large))).toMatchObject({ type: 'too-large', status: 413 });
  });

  it('refuse a form that another site posts, and a post without any mark of its site', async () => {
    const post = (headers: Record<string, string>) =>
      host.fetch('admin', '/api/hazards/H1/start', { method: 'POST', body: 'a=b', headers });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const headers of [
      { ...form, origin: 'http://elsewhere' },
      { 'content-type': 'text/plain', origin: 'http://elsewhere' },
      { ...form, origin: 'null', 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await problemOf(await post(headers))).toMatchObject({ type: 'forbidden' });
    }
    expect((await post({ ...form, origin: 'http://test' })).status).toBe(409);
  });

  it('let no other site read them: no address is open to foreign scripts', async () => {
    const headers = { origin: 'http://elsewhere', 'access-control-request-method': 'POST' };
    const preflight = await host.fetch('admin', assignAddress, { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('carry the headers that keep a page safe, problems too', async () => {
    for (const address of ['/api/health', '/api/nothing', '/']) {
      const { headers } = await host.fetch(null, address);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).not.toBeNull();
    }
  });
});
