import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLimits } from '../../../src/contract/imports.ts';
import { type Host, openHost } from '../../../src/server/open-host.ts';
import { createPlainPages } from '../../../src/server/plain/plain-pages.ts';
import { openSetUpDoor } from '../../../src/server/store/set-up-door.ts';

const password = 'a long enough one';
const origin = 'http://office.test';

const hazards = `隐患编号,区划编码,隐患类别,隐患类型,隐患描述,排查日期,整改时限
A1,500199,用电隐患,私拉乱接,<b>走廊</b>拉线,2024-01-05,2024-02-01
A2,500199,用电隐患,私拉乱接,走廊拉线,2024-01-05,2024-02-30
`;

describe('the pages without scripts', () => {
  let folder: string;
  let host: Host;
  let site: Hono;
  let cookie: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qinghuan-plain-'));
    host = await openHost({
      port: 0,
      host: '127.0.0.1',
      dataDir: folder,
      databaseUrl: undefined,
      replicaUrl: undefined,
      isDemo: false,
      simulatedAlarmsPerHour: 0,
      mqtt: { port: undefined, url: undefined, sessions: 1 },
      basemap: { kind: 'none' },
      tls: null,
    });
    site = host.app;
    site.route('/plain', createPlainPages(site));
    await setUp();
    cookie = cookiesOf(await submit('/plain/sign-in', { username: 'first.admin', password }));
  });
  afterAll(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function setUp(): Promise<void> {
    const response = await site.request(`${origin}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({
        token: await openSetUpDoor(host.store.engine.write),
        district: { code: '500199', name: '测试区' },
        admin: { username: 'first.admin', name: '管理员', password },
      }),
    });
    expect(response.status).toBe(204);
  }

  type Sent = { readonly cookie?: string; readonly origin?: string };

  function submit(path: string, fields: Record<string, string | File>, sent: Sent = {}) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return site.request(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, ...sent },
      body,
    });
  }

  async function read(path: string): Promise<string> {
    const response = await site.request(`${origin}${path}`, { headers: { cookie } });
    expect(response.status).toBe(200);
    return response.text();
  }

  function takeFile(preview: 'true' | 'false', text = hazards): Promise<Response> {
    const file = new File([text], 'hazards.csv');
    const fields = { kind: 'hazards', crs: 'CGCS2000', preview, file };
    return Promise.resolve(submit('/plain/import', fields, { cookie }));
  }

  it('ask a stranger to sign in, whatever the address', async () => {
    for (const path of ['/plain', '/plain/overdue', '/plain/import']) {
      const response = await site.request(`${origin}${path}`);
      const page = await response.text();
      expect(page).toContain('name="password"');
      expect(page).not.toContain('测试区');
    }
  });

  it('answer a wrong password in one sentence of the reader’s language', async () => {
    const wrong = { username: 'first.admin', password: 'not the password' };
    const zh = await submit('/plain/sign-in', wrong);
    expect(zh.status).toBe(401);
    expect(await zh.text()).toContain('用户名或密码不正确。');
    const en = await submit('/plain/sign-in?lang=en', wrong);
    expect(await en.text()).toContain('User name or password is not right.');
  });

  it('take no form from another site', async () => {
    const response = await submit(
      '/plain/sign-in',
      { username: 'first.admin', password },
      { origin: 'http://elsewhere.test' },
    );
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('hold no script', async () => {
    for (const path of ['/plain', '/plain/overdue', '/plain/import']) {
      expect(await read(path)).not.toMatch(/<script|\son\w+=/i);
    }
  });

  it('check a file without taking it, then take it, and name the row at fault', async () => {
    const checked = await (await takeFile('true')).text();
    expect(checked).toContain('检查结果（尚未导入）');
    expect(checked).toContain('2024-02-30');
    expect(await read('/plain/overdue')).toContain('没有逾期未整改的隐患。');
    const taken = await (await takeFile('false')).text();
    expect(taken).toContain('导入完成');
    expect(await read('/plain')).toMatch(/测试区/);
  });

  it('list what is overdue with its text as text, not as markup', async () => {
    const page = await read('/plain/overdue');
    expect(page).toContain('&lt;b&gt;走廊&lt;/b&gt;拉线');
    expect(page).toContain('2024-02-01');
    expect(page).toContain('本页 1 项，共 1 项');
  });

  it('say which file is missing, and refuse one beyond the limit', async () => {
    const none = await submit('/plain/import', { kind: 'hazards' }, { cookie });
    expect(await none.text()).toContain('请先选择文件。');
    const tooLong = await site.request(`${origin}/plain/import`, {
      method: 'POST',
      headers: {
        origin,
        cookie,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(importLimits.fileBytes * 2),
      },
      body: 'x',
    });
    expect(tooLong.status).toBe(413);
    expect(await tooLong.text()).toContain('超过上限');
  });

  it('sign out', async () => {
    const left = await submit('/plain/sign-out', {}, { cookie });
    expect(left.status).toBe(303);
    const response = await site.request(`${origin}/plain`, { headers: { cookie } });
    expect(await response.text()).toContain('name="password"');
  });
});

function cookiesOf(response: Response): string {
  expect(response.status).toBe(303);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
