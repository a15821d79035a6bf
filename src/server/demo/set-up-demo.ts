import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Role, roles } from '../../domain/actor.ts';
import type { Host } from '../open-host.ts';
import { saveDeviceToken } from '../store/device-tokens.ts';
import { listDistricts } from '../store/districts.ts';
import { hasMembers, saveMember } from '../store/members.ts';
import { wasDemoDeleted } from '../store/set-up-door.ts';
import { demoMembers } from './demo-members.ts';
import { loadDemo, loadDemoLedgers, type ReadDemoFile, readDemoDistrict } from './load-demo.ts';

const accountSchema = z.object({
  role: z.enum(roles),
  username: z.string(),
  password: z.string(),
});
const demoFileSchema = z.object({ token: z.string(), accounts: z.array(accountSchema) });

export type DemoAccount = z.output<typeof accountSchema>;
export type Demo = {
  readonly district: string;
  readonly accounts: readonly DemoAccount[];
  /** What the simulated devices sign in with. */
  readonly token: string;
};

const demoFolder = join(import.meta.dirname, '../../../data/demo');
const readDemoFile: ReadDemoFile = async (name) => readFile(join(demoFolder, name));

/**
 * The demo district, loaded once for a data folder; null when the store already holds real
 * districts, with which the demo never mixes, or when somebody has deleted the demo. Passwords are
 * made at random and kept in the folder.
 */
export async function setUpDemo(host: Host, dataDir: string): Promise<Demo | null> {
  const { code } = await readDemoDistrict(readDemoFile);
  const districts = await listDistricts(host.store);
  if (districts.length > 0 && !districts.includes(code)) return null;
  const file = join(dataDir, 'demo-accounts.json');
  if (await wasDemoDeleted(host.store)) {
    rmSync(file, { force: true });
    return null;
  }
  const isNewFolder = !existsSync(file);
  const { token, accounts } = readDemoSecrets(file);
  const isLoaded = await hasMembers(host.store);
  // A new folder over a database that holds the demo: what is printed must be what works.
  if (isNewFolder || !isLoaded) {
    const ids = await saveAccounts(host, accounts);
    await saveDeviceToken(host.store, { district: code, name: 'simulator', token });
    if (isLoaded) return { district: code, accounts, token };
    const members = demoMembers(code, (role) => ids.get(role) ?? role);
    const admin = members.find((member) => member.role === 'admin');
    if (admin === undefined) throw new Error('The demo has no admin.');
    console.log('Loading the demo district ...');
    await loadDemo(host.store, admin, readDemoFile);
    await loadDemoLedgers(host.store, admin, readDemoFile);
    for (const member of members) await saveMember(host.store, member);
  }
  return { district: code, accounts, token };
}

function readDemoSecrets(file: string): z.output<typeof demoFileSchema> {
  if (!existsSync(file)) {
    const accounts = roles.map((role) => ({ role, username: role, password: randomWord(12) }));
    writeFileSync(file, JSON.stringify({ token: randomWord(32), accounts }, null, 2), {
      mode: 0o600,
    });
  }
  return demoFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Letters and digits that cannot be misread from a screen. */
function randomWord(length: number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

async function saveAccounts(
  host: Host,
  accounts: readonly DemoAccount[],
): Promise<Map<Role, string>> {
  const ids = new Map<Role, string>();
  for (const { role, username, password } of accounts) {
    ids.set(role, await host.accounts.saveAccount({ username, name: username, password }));
  }
  return ids;
}
