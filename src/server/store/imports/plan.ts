import type { Insertable, Selectable } from 'kysely';
import type { Fault } from '../../../contract/problem.ts';
import type { Database } from '../schema.ts';

/** The tables that a file can fill. */
export type ImportTable = 'area' | 'compound' | 'building' | 'charging_site' | 'device' | 'hazard';

/** A row that cannot be taken. */
export type RefusedRow = { readonly ok: false; readonly fault: Fault };

/** A row of the file as it would stand in its table, or why it cannot. */
export type PlannedRow<Table extends ImportTable> =
  | {
      readonly ok: true;
      readonly row: Insertable<Database[Table]>;
      readonly mends: readonly string[];
    }
  | RefusedRow;

/** What an import would do. */
export type Plan<Table extends ImportTable> = {
  readonly table: Table;
  readonly creates: readonly Insertable<Database[Table]>[];
  readonly updates: readonly Update<Table>[];
  readonly unchanged: number;
};

type Update<Table extends ImportTable> = {
  readonly before: Selectable<Database[Table]>;
  readonly after: Insertable<Database[Table]>;
};
