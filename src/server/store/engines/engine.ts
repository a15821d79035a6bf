import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export type EngineName = 'sqlite' | 'sqlite-wasm' | 'postgres';

/** A database under the store. `read` may lag behind `write` by a moment (a replica). */
export type Engine = {
  readonly name: EngineName;
  readonly write: Kysely<Database>;
  readonly read: Kysely<Database>;
  close(): Promise<void>;
};
