import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openNodeSqlite } from '../../../src/server/store/engines/node-sqlite.ts';
import { migrate } from '../../../src/server/store/migrate.ts';
import { rollupsOf } from '../../../src/server/store/rollups.ts';

it('the counts of a building are read from its own hazards, not from all of the district', async () => {
  const engine = openNodeSqlite(':memory:');
  await migrate(engine.write);
  const { rows } = await sql<{ detail: string }>`
    explain query plan ${rollupsOf('500199', ['B1', 'B2'])}`.execute(engine.write);
  await engine.close();
  const reads = rows.map(({ detail }) => detail).filter((detail) => detail.includes('hazard'));
  expect(reads).toHaveLength(3);
  for (const detail of reads) expect(detail).toContain('hazard_by_building');
});
