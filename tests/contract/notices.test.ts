import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getNotices } from '../../src/contract/notices.ts';
import { roles } from '../../src/domain/actor.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { valueOf } from './support/answers.ts';
import { engineNames, openTestHost, type TestHost } from './support/test-host.ts';

describe.each(engineNames)('the notices on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
  });
  afterAll(() => host.close());

  it('are the seeds, for every role', async () => {
    const seeds = readSeeds();
    for (const role of roles) {
      expect(valueOf(await host.call(role, getNotices, {}))).toEqual(seeds);
    }
  });

  it('are not sent again to who has them', async () => {
    const ask = (etag: string) =>
      host.fetch('leader', getNotices.path, { headers: { 'if-none-match': etag } });
    const first = await ask('');
    expect(first.headers.get('content-type')).toBe('application/json');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask(etag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('"another"')).status).toBe(200);
  });
});
