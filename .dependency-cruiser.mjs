// The floors of src: a file imports only from floors below its own. A new floor is one row.

/** @type {Record<string, readonly string[]>} */
const below = {
  domain: [],
  theme: ['domain'],
  text: ['domain'],
  contract: ['domain'],
  client: ['contract', 'domain'],
  server: ['contract', 'domain'],
  mock: ['server', 'contract', 'domain'],
  map: ['theme', 'text', 'domain'],
  ui: ['theme', 'text', 'domain'],
  desks: ['client', 'map', 'ui', 'theme', 'text', 'domain'],
  app: ['desks', 'mock', 'client', 'map', 'ui', 'theme', 'text', 'domain'],
};

/** Files of the server that need Node; everything else in it also runs in a browser. */
const nodeOnlyServer = [
  '^src/server/main[.]ts$',
  '^src/server/cli/',
  '^src/server/(config|open-host|secret|serve-page)[.]ts$',
  '^src/server/basemap/(basemap-config|open-basemap|pmtiles-archive|style-file)[.]ts$',
  '^src/server/demo/set-up-demo[.]ts$',
  '^src/server/divisions/read-divisions[.]ts$',
  '^src/server/live/postgres-wake-ups[.]ts$',
  '^src/server/mqtt/',
  '^src/server/auth/better-auth[.]ts$',
  '^src/server/seeds/read-seeds[.]ts$',
  '^src/server/store/engines/node-sqlite[.]ts$',
  '^src/server/store/engines/postgres[.]ts$',
];

const frameworks = packages([
  'react',
  'react-dom',
  'react-i18next',
  'i18next',
  'antd',
  '@ant-design',
  'maplibre-gl',
  '@deck.gl',
  '@luma.gl',
  '@tanstack',
  'hono',
  '@hono',
  'kysely',
  'pg',
  'better-auth',
  'msw',
  'zod',
]);
const allowedInContract = packages(['zod']);
const nodePackages = packages(['pg', 'better-auth', '@hono/node-server', 'aedes', 'mqtt']);
const mapPackages = packages(['maplibre-gl', '@deck.gl', '@luma.gl']);
const mockPackages = packages(['msw', '@sqlite.org/sqlite-wasm']);
const virtualModules = '^virtual:';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(below).map(floorRule),
    {
      name: 'known-floor',
      comment: 'Every file of src lies on one of the floors.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/', pathNot: `^src/(${Object.keys(below).join('|')})/` },
    },
    {
      name: 'desk-to-desk',
      comment: 'A desk knows no other desk.',
      severity: 'error',
      from: { path: '^src/desks/([^/]+)/' },
      to: { path: '^src/desks/', pathNot: '^src/desks/$1/' },
    },
    {
      name: 'domain-no-framework',
      comment: 'The domain is pure.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: frameworks },
    },
    {
      name: 'contract-no-framework',
      comment: 'The contract is values: zod schemas and route objects.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: frameworks, pathNot: allowedInContract },
    },
    {
      name: 'pure-no-node',
      comment: 'Domain and contract run everywhere.',
      severity: 'error',
      from: { path: '^src/(domain|contract)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'portable-no-node',
      comment: 'The app and the mock run in a browser: no Node module.',
      severity: 'error',
      from: { path: '^src/(server|mock)/', pathNot: nodeOnlyServer },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'portable-no-node-package',
      comment: 'The app and the mock run in a browser: no package that needs Node.',
      severity: 'error',
      from: { path: '^src/(server|mock)/', pathNot: nodeOnlyServer },
      to: { path: nodePackages },
    },
    {
      name: 'portable-no-node-file',
      comment: 'The app and the mock run in a browser: no file of the server that needs Node.',
      severity: 'error',
      from: { path: '^src/(server|mock)/', pathNot: nodeOnlyServer },
      to: { path: nodeOnlyServer },
    },
    {
      name: 'map-packages',
      comment: 'Only the map floor speaks to maplibre-gl and deck.gl.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/map/' },
      to: { path: mapPackages },
    },
    {
      name: 'mock-packages',
      comment: 'Only the mock floor speaks to msw and sqlite-wasm.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/mock/' },
      to: { path: mockPackages },
    },
    {
      name: 'no-circular',
      comment: 'Files that need each other are one subject, or one of them lies too high.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: virtualModules },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['types', 'import', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.d.mts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

/** @param {[string, readonly string[]]} row */
function floorRule([floor, floorsBelow]) {
  return {
    name: `floor-${floor}`,
    comment: `${floor} may import from: ${floorsBelow.join(', ') || 'no other floor'}.`,
    severity: /** @type {const} */ ('error'),
    from: { path: `^src/${floor}/` },
    to: { path: '^src/', pathNot: `^src/(${[floor, ...floorsBelow].join('|')})/` },
  };
}

/** @param {readonly string[]} names */
function packages(names) {
  return `(^|/)node_modules/(${names.map((name) => name.replaceAll('.', '[.]')).join('|')})/`;
}
