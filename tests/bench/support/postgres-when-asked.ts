import { type Postgres, startPostgres } from '../../support/postgres.ts';

export type PostgresWhenAsked = {
  readonly url: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** A server that starts when its address is first asked for. */
export function postgresWhenAsked(): PostgresWhenAsked {
  let starting: Promise<Postgres> | null = null;
  return {
    url: async () => {
      starting ??= startPostgres();
      return (await starting).url;
    },
    stop: async () => {
      await (await starting)?.stop();
    },
  };
}
