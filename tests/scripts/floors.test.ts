import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFloors } from '../../scripts/lib/floors.mjs';
import { projectFolder } from '../../scripts/lib/project.mjs';

/** What each planted file imports; a target that starts with `src/` is planted too. */
type Plant = Readonly<Record<string, string>>;

let folder: string;

beforeEach(() => {
  const cache = join(projectFolder, '.cache');
  mkdirSync(cache, { recursive: true });
  // Inside the project, so that packages resolve.
  folder = mkdtempSync(join(cache, 'floors-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file imports only from the floors below its own', () => {
  test.each([
    ['floor-domain', 'src/domain/hazard.ts', 'src/desks/duty/list.tsx'],
    ['floor-domain', 'src/domain/hazard.ts', 'src/contract/hazards.ts'],
    ['floor-theme', 'src/theme/tokens.ts', 'src/text/words.ts'],
    ['floor-text', 'src/text/words.ts', 'src/ui/table.tsx'],
    ['floor-contract', 'src/contract/hazards.ts', 'src/server/app.ts'],
    ['floor-client', 'src/client/fetch.ts', 'src/server/app.ts'],
    ['floor-server', 'src/server/app.ts', 'src/client/fetch.ts'],
    ['floor-mock', 'src/mock/start.ts', 'src/client/fetch.ts'],
    ['floor-map', 'src/map/map-stage.tsx', 'src/client/fetch.ts'],
    ['floor-ui', 'src/ui/table.tsx', 'src/map/map-stage.tsx'],
    ['floor-desks', 'src/desks/duty/list.tsx', 'src/app/main.tsx'],
    ['floor-desks', 'src/desks/duty/list.tsx', 'src/mock/start.ts'],
    ['floor-app', 'src/app/main.tsx', 'src/server/app.ts'],
    ['known-floor', 'src/app/main.tsx', 'src/utils/text.ts'],
    ['desk-to-desk', 'src/desks/duty/list.tsx', 'src/desks/siting/map.tsx'],
    ['portable-no-node-file', 'src/server/app.ts', 'src/server/main.ts'],
    ['portable-no-node-file', 'src/server/routes/users.ts', 'src/server/auth/better-auth.ts'],
    ['portable-no-node-file', 'src/server/store/open.ts', 'src/server/store/engines/postgres.ts'],
    ['portable-no-node-file', 'src/mock/start.ts', 'src/server/store/engines/node-sqlite.ts'],
  ])('%s: %s does not import %s', async (rule, from, to) => {
    expect(await rulesBrokenBy({ [from]: to })).toContain(rule);
  });

  test.each([
    ['src/contract/hazards.ts', 'src/domain/hazard.ts'],
    ['src/client/fetch.ts', 'src/contract/hazards.ts'],
    ['src/server/main.ts', 'src/server/store/engines/postgres.ts'],
    ['src/mock/start.ts', 'src/server/app.ts'],
    ['src/map/map-stage.tsx', 'src/theme/tokens.ts'],
    ['src/desks/duty/list.tsx', 'src/desks/duty/columns.ts'],
    ['src/app/main.tsx', 'src/mock/start.ts'],
    ['src/text/words.ts', 'src/domain/hazard.ts'],
  ])('%s imports %s', async (from, to) => {
    expect(await rulesBrokenBy({ [from]: to })).toEqual([]);
  });
});

describe('a package is imported only where it belongs', () => {
  test.each([
    ['domain-no-framework', 'src/domain/hazard.ts', 'react'],
    ['domain-no-framework', 'src/domain/hazard.ts', 'zod'],
    ['domain-no-framework', 'src/domain/hazard.ts', 'hono'],
    ['contract-no-framework', 'src/contract/hazards.ts', 'antd'],
    ['contract-no-framework', 'src/contract/hazards.ts', 'kysely'],
    ['pure-no-node', 'src/domain/hazard.ts', 'node:fs'],
    ['pure-no-node', 'src/contract/hazards.ts', 'node:crypto'],
    ['portable-no-node', 'src/server/app.ts', 'node:sqlite'],
    ['portable-no-node', 'src/mock/start.ts', 'node:path'],
    ['portable-no-node-package', 'src/server/store/hazards.ts', 'pg'],
    ['portable-no-node-package', 'src/server/app.ts', 'better-auth'],
    ['portable-no-node-package', 'src/server/app.ts', '@hono/node-server'],
    ['map-packages', 'src/desks/duty/list.tsx', 'maplibre-gl'],
    ['map-packages', 'src/ui/chart.tsx', '@deck.gl/core'],
    ['mock-packages', 'src/app/main.tsx', 'msw'],
    ['mock-packages', 'src/server/store/engines/wasm-sqlite.ts', '@sqlite.org/sqlite-wasm'],
    ['not-to-unresolvable', 'src/domain/hazard.ts', './nowhere.ts'],
    ['not-to-unresolvable', 'src/domain/hazard.ts', 'no-such-package'],
  ])('%s: %s does not import %s', async (rule, from, to) => {
    expect(await rulesBrokenBy({ [from]: to })).toContain(rule);
  });

  test.each([
    ['src/contract/hazards.ts', 'zod'],
    ['src/domain/geo/distance.ts', 'gcoord'],
    ['src/server/app.ts', 'hono'],
    ['src/server/main.ts', '@hono/node-server'],
    ['src/server/store/engines/node-sqlite.ts', 'node:sqlite'],
    ['src/map/map-stage.tsx', 'maplibre-gl'],
    ['src/map/map-stage.tsx', 'maplibre-gl/dist/maplibre-gl.css'],
    ['src/map/worker-url.ts', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
    ['src/map/layers/hazards.ts', '@deck.gl/layers'],
    ['src/mock/start.ts', 'msw/browser'],
    ['src/mock/start.ts', 'virtual:msw'],
    ['src/mock/engine.ts', '@sqlite.org/sqlite-wasm'],
    ['src/domain/geo/shape.ts', 'geojson'],
  ])('%s imports %s', async (from, to) => {
    expect(await rulesBrokenBy({ [from]: to })).toEqual([]);
  });
});

describe('the check cannot be blind', () => {
  test('an import of types alone counts', async () => {
    plant(
      'src/domain/hazard.ts',
      "import type { Row } from '../server/rows.ts';\nexport type A = Row;",
    );
    plant('src/server/rows.ts', 'export type Row = { id: string };');
    expect(await rulesBroken()).toContain('floor-domain');
  });

  test('a dynamic import counts', async () => {
    plant('src/ui/table.tsx', "export const load = () => import('../desks/duty/list.tsx');");
    plant('src/desks/duty/list.tsx', 'export const a = 1;');
    expect(await rulesBroken()).toContain('floor-ui');
  });

  test('imports of a file with JSX count, lazy ones too', async () => {
    plant(
      'src/ui/table.tsx',
      "import { lazy } from 'react';\nconst A = lazy(() => import('../desks/duty/list.tsx'));\n" +
        "export const Page = () => <A>{String('a').length}{<b key={1}>{() => <A />}</b>}</A>;",
    );
    plant('src/desks/duty/list.tsx', 'export const a = <T,>(value: T): T => value;');
    expect(await rulesBroken()).toContain('floor-ui');
  });

  test('a file that cannot be read is not passed over', async () => {
    plant('src/domain/a.ts', "import { b } from './b.ts';\nexport const a = (;");
    await expect(checkFloors(folder)).rejects.toThrow('src/domain/a.ts');
  });

  test('a circle is found', async () => {
    plant('src/domain/a.ts', "import { b } from './b.ts';\nexport const a = () => b;");
    plant('src/domain/b.ts', "import { a } from './a.ts';\nexport const b = () => a;");
    expect(await rulesBroken()).toContain('no-circular');
  });

  test('a source folder without a file is a fault', async () => {
    mkdirSync(join(folder, 'src'));
    expect(await checkFloors(folder)).toEqual({
      faults: ['src holds no source file'],
      moduleCount: 0,
    });
  });

  test('files without any import are a fault', async () => {
    plant('src/domain/a.ts', 'export const a = 1;');
    expect((await checkFloors(folder)).faults).toEqual(['no import was found']);
  });
});

function rulesBrokenBy(imports: Plant): Promise<readonly string[]> {
  for (const [from, to] of Object.entries(imports)) {
    const target = to.startsWith('src/') ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;
    plant(from, `import '${target}';\nexport const a = 1;`);
    if (to.startsWith('src/')) plant(to, 'export const b = 2;');
  }
  return rulesBroken();
}

async function rulesBroken(): Promise<readonly string[]> {
  const { faults } = await checkFloors(folder);
  return faults.map((fault) => fault.split(':')[0] ?? '');
}

function plant(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
