import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDemo } from '../../../data/generator/demo.ts';
import { writeDemoFiles } from '../../../data/generator/demo-files.ts';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { openFileSink } from '../../../data/generator/file-sink.ts';
import { hashOf, isStamped, writeStamp } from '../../../scripts/lib/stamp.mjs';
import { type Role, roles } from '../../../src/domain/actor.ts';
import { readConfig } from '../../../src/server/config.ts';
import { demoMembers } from '../../../src/server/demo/demo-members.ts';
import { loadDemo } from '../../../src/server/demo/load-demo.ts';
import { type Host, openHost } from '../../../src/server/open-host.ts';
import { saveDeviceToken } from '../../../src/server/store/device-tokens.ts';
import { saveMember } from '../../../src/server/store/members.ts';
import { newRandomId } from '../../../src/server/store/store.ts';
import { district } from './bench-host.ts';
import { benchFolder } from './report.ts';

/** A data folder with SQLite in which a server finds the demo district loaded. */
export type DemoData = {
  readonly dataDir: string;
  /** Of every account; their names are the roles. */
  readonly password: string;
};

const project = join(import.meta.dirname, '../../..');
const madeOf = ['data/generator', 'src/domain', 'src/server'];

/**
 * The demo of so many sub-districts, loaded by the store without a server. It is kept from run to
 * run until what it is made of changes: the largest takes minutes.
 */
export async function prepareDemo(scale: number): Promise<DemoData> {
  const dataDir = join(benchFolder, `district-${scale}`);
  const stamp = join(dataDir, 'made-of');
  const wanted = hashOf(project, madeOf);
  if (!isStamped(stamp, wanted)) {
    rmSync(dataDir, { recursive: true, force: true });
    await makeDemo(dataDir, scale);
    writeStamp(stamp, wanted);
  }
  return { dataDir, password: readPassword(dataDir) };
}

async function makeDemo(dataDir: string, scale: number): Promise<void> {
  const folder = join(dataDir, 'files');
  const sink = openFileSink((fileName) => join(folder, fileName));
  writeDemoFiles(createDemo({ ...demoOptions, scale }), { append: sink.append });
  sink.close();
  const host = await openHost(readConfig({ DATA_DIR: dataDir }));
  try {
    await load(host, dataDir, folder);
  } finally {
    await host.close();
  }
  rmSync(folder, { recursive: true });
}

/** As a first start of the product does it, but with other files. */
async function load(host: Host, dataDir: string, folder: string): Promise<void> {
  const [password, token] = [newRandomId(), newRandomId()];
  const accounts = roles.map((role) => ({ role, username: role, password }));
  const ids = new Map<Role, string>();
  for (const { role, username } of accounts) {
    ids.set(role, await host.accounts.saveAccount({ username, name: username, password }));
  }
  const members = demoMembers(district, (role) => ids.get(role) ?? role);
  const admin = members.find(({ role }) => role === 'admin');
  if (admin === undefined) throw new Error('The demo has no admin.');
  await saveDeviceToken(host.store, { district, name: 'bench', token });
  const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
  await loadDemo(host.store, admin, read);
  for (const member of members) await saveMember(host.store, member);
  writeFileSync(accountsFile(dataDir), JSON.stringify({ token, accounts }));
}

function readPassword(dataDir: string): string {
  const text = readFileSync(accountsFile(dataDir), 'utf8');
  // Written by `load` with this shape.
  const { accounts } = JSON.parse(text) as { accounts: { password: string }[] };
  return accounts[0]?.password ?? '';
}

/** Where a server of the demo looks for its accounts. */
function accountsFile(dataDir: string): string {
  return join(dataDir, 'demo-accounts.json');
}
