import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { roles } from '../../src/domain/actor.ts';
import { mayDo } from '../../src/domain/permission.ts';
import { engineNames, openTestHost, type TestHost } from './support/test-host.ts';

/** Of an address whose parameters name nothing that is there. */
const placeholders: Record<string, string> = {
  id: 'none',
  layer: 'base',
  z: '14',
  x: '1',
  y: '1',
};

function addressOf(route: Route): string {
  return route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => placeholders[name] ?? '');
}

describe.each(engineNames)('the gate on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
  });
  afterAll(() => host.close());

  /** The status alone; a stream is left at once. */
  async function knock(account: string | null, route: Route): Promise<number> {
    const response = await host.fetch(account, addressOf(route), {
      method: route.method.toUpperCase(),
      ...(route.body && { body: '{}', headers: { 'content-type': 'application/json' } }),
    });
    await response.body?.cancel();
    return response.status;
  }

  it.each(routes.filter(({ access }) => access.kind === 'action').map((route) => ({ route })))(
    'lets exactly the roles that may in at $route.id',
    async ({ route }) => {
      if (route.access.kind !== 'action') throw new Error('filtered above');
      const { action } = route.access;
      for (const role of roles) {
        const status = await knock(role, route);
        expect([role, status === 403]).toEqual([role, !mayDo(role, action)]);
        expect(status).not.toBe(401);
        expect(status).toBeLessThan(500);
      }
    },
  );

  it.each(routes.filter(({ access }) => access.kind !== 'public').map((route) => ({ route })))(
    'sends a stranger away from $route.id',
    async ({ route }) => {
      expect(await knock(null, route)).toBe(401);
      expect(await knock('no-member', route)).toBe(401);
    },
  );

  it('tells a stranger nothing of what is wrong with the input', async () => {
    const response = await host.fetch(null, '/api/hazards?limit=x');
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('limit');
  });

  it('lets everybody ask whether the service is well and who is signed in', async () => {
    const open = routes.filter(
      ({ id, access, method }) =>
        access.kind === 'public' && method === 'get' && id !== 'findDistricts',
    );
    expect(open.map((route) => route.id)).toEqual(['getHealth', 'getSession']);
    for (const route of open) expect(await knock(null, route)).toBe(200);
  });

  it('searches the districts of the country for nobody without the token of the set-up', async () => {
    const response = await host.fetch('admin', '/api/set-up/districts?token=any&q=1');
    expect(response.status).toBe(404);
  });
});
