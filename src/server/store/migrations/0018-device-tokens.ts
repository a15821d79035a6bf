import { type Kysely, sql } from 'kysely';

/** Tokens that people give out and take back, and a quarantine that can be replayed. */
export const deviceTokens = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table device_token add column id text',
  'alter table device_token add column device text',
  `alter table device_token add column adapter text not null default 'standard'`,
  'alter table device_token add column made_at bigint',
  'alter table device_token add column made_by text',
  'alter table device_token add column revoked_at bigint',
  'update device_token set id = substr(hash, 1, 26)',
  'alter table quarantine add column sender text',
  'alter table quarantine add column device text',
  `alter table quarantine add column adapter text not null default 'standard'`,
  'alter table quarantine add column times bigint not null default 1',
  'alter table quarantine add column event text',
  'alter table quarantine add column replayed_at bigint',
  'create index quarantine_by_replayed on quarantine (district, replayed_at, received_at)',
];
