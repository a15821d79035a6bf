import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/server/store/migrate.ts';
import { dumpTables } from './support/dump.ts';
import { district, engineNames, openTestHost, type TestHost } from './support/test-host.ts';

describe.each(engineNames)('the engine %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
  });
  afterAll(() => host.close());

  const setting = (name: string) => ({ district, name, value: '1' });
  const read = async (statement: string) =>
    (await sql<{ value: unknown }>`${sql.raw(statement)}`.execute(host.store.engine.write)).rows[0]
      ?.value;

  it('is migrated once, however often it is asked', async () => {
    const before = await dumpTables(host.store, ['counter', 'setting', 'member']);
    await migrate(host.store.engine.write);
    expect(await dumpTables(host.store, ['counter', 'setting', 'member'])).toEqual(before);
  });

  it('gives back the largest safe integer, counts and sums as numbers', async () => {
    await host.store.engine.write
      .updateTable('counter')
      .set({ building_reach_e6: Number.MAX_SAFE_INTEGER })
      .where('district', '=', district)
      .execute();
    expect(await read('select building_reach_e6 as value from counter')).toBe(2 ** 53 - 1);
    expect(await read('select count(*) as value from setting')).toBe(2);
    expect(await read('select sum(hazard_number) as value from counter')).toBe(0);
    expect(await read('select 0.5 as value')).toBe(0.5);
  });

  it('takes everything of a failed transaction back, the inner steps too', async () => {
    const before = await dumpTables(host.store, ['setting']);
    const failing = host.store.engine.write.transaction().execute(async (tx) => {
      await tx.insertInto('setting').values(setting('outer')).execute();
      await tx
        .insertInto('setting')
        .values(setting('outer'))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx.insertInto('setting').values(setting('outer')).execute();
    });
    await expect(failing).rejects.toThrow(/unique/i);
    expect(await dumpTables(host.store, ['setting'])).toEqual(before);
  });

  it('goes on after a failed statement and a failed transaction', async () => {
    const { write } = host.store.engine;
    await expect(sql`select 1 from nowhere`.execute(write)).rejects.toThrow('nowhere');
    await write.insertInto('setting').values(setting('after')).execute();
    expect(await read(`select value from setting where name = 'after'`)).toBe('1');
  });

  it('finds Chinese, emoji and marks of SQL as they were written', async () => {
    const value = `隐患 🔥 ' " \\ % _ ; -- ${'字'.repeat(10_000)}`;
    const { write } = host.store.engine;
    await write.insertInto('setting').values({ district, name: 'text', value }).execute();
    expect(await read(`select value from setting where name = 'text'`)).toBe(value);
  });
});

describe.each(['sqlite', 'postgres'] as const)('the engine %s of a server', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
  });
  afterAll(() => host.close());

  it('throws at an integer beyond 2^53 rather than give back another one', async () => {
    const statement = sql`select 9007199254740993 as value`;
    await expect(statement.execute(host.store.engine.read)).rejects.toThrow(/too large|2\^53/);
  });

  it('answers a reader at once while a transaction runs, and shows nothing of it', async () => {
    const count = async () => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from setting`.execute(
        host.store.engine.read,
      );
      return rows[0]?.n;
    };
    const before = await count();
    await host.store.engine.write.transaction().execute(async (tx) => {
      const value = { district, name: 'pending', value: '1' };
      await tx.insertInto('setting').values(value).execute();
      expect(await count()).toBe(before);
    });
    expect(await count()).toBe(Number(before) + 1);
  });
});
