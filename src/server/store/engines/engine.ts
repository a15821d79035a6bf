import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export type EngineName = 'sqlite' | 'sqlite-wasm' | 'postgres';

/** A database under the store. `read` may lag behind `write` by a moment (a replica). */
export type Engine = {
  readonly name: EngineName;
  readonly write: Kysely<Database>;
  readonly read: Kysely<Database>;
  /**
   * The rows of a query as arrays in the order of its columns, read where `read` reads: for what
   * takes a whole district, where an object a row is most of the cost.
   */
  readonly readArrays: (query: CompiledQuery) => Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
};
