import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig, type Plugin } from 'vite';
import { demoDatabase } from './scripts/demo-database-plugin.ts';

/** Modes in which the app runs in the page: `npm run dev` and the static demo. */
const mockModes = ['mock', 'demo'];

/** Packages of the server in the page, which only its worker and the mock import. */
const mockPackages = [
  'msw',
  'msw/browser',
  'hono',
  'hono/body-limit',
  'hono/csrf',
  'hono/http-exception',
  'hono/secure-headers',
  'hono/streaming',
  'kysely',
  '@maplibre/vt-pbf',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'gcoord',
  'h3-js',
  'lineclip',
  'papaparse',
  'polyclip-ts',
  'yaml',
];

/** The oldest browser that offices have; see docs/architecture.md. */
const oldestBrowser = 'chrome100';

/** What loads lazy chunks; left to itself it lands in a big chunk, which then loads at the start. */
const loader = { name: 'loader', test: /vite\/preload-helper/, priority: 9 };

/** Packages that lie in a chunk of their own, so that a change of our code leaves them cached. */
const packageChunks = [
  { name: 'vendor-react', test: inPackages('react', 'react-dom', 'scheduler'), priority: 4 },
  {
    name: 'vendor-antd',
    test: inPackages('antd', '@ant-design', '@rc-component', 'rc-[^/]+'),
    priority: 3,
  },
  { name: 'vendor-maplibre', test: inPackages('maplibre-gl', '@maplibre'), priority: 2 },
  {
    name: 'vendor-deck',
    test: inPackages('@deck[.]gl', '@luma[.]gl', '@math[.]gl', '@loaders[.]gl'),
  },
  { name: 'vendor-docx', test: inPackages('docx') },
  { name: 'vendor-echarts', test: inPackages('echarts', 'zrender') },
];

export default defineConfig(({ mode }) => {
  const withMock = mockModes.includes(mode);
  return {
    base: mode === 'demo' ? './' : '/',
    plugins: [react(), ...(withMock ? [msw(), demoDatabase('.cache'), withoutServer] : [])],
    define: { __MOCK__: JSON.stringify(withMock) },
    build: {
      outDir: mode === 'demo' ? 'dist-demo' : 'dist',
      target: oldestBrowser,
      cssTarget: oldestBrowser,
      sourcemap: false,
      // maplibre-gl and deck.gl are big and lie in lazy chunks; size-limit keeps the budgets.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [loader, ...packageChunks] },
          entryFileNames: 'assets/app-[hash].js',
          chunkFileNames: ({ facadeModuleId }) => `assets/${chunkNameOf(facadeModuleId)}-[hash].js`,
        },
      },
    },
    worker: { format: 'es' },
    optimizeDeps: {
      // Found late, they would reload the page; those of the worker are listed too.
      include: withMock ? [...mockPackages] : [],
      // It finds its .wasm file beside itself.
      exclude: ['@sqlite.org/sqlite-wasm'],
    },
  };
});

/** The pages without scripts come from a server; a static demo has none. */
const withoutServer: Plugin = {
  name: 'without-server',
  transformIndexHtml: (page) => page.replace(/<!-- server -->.*?<!-- [/]server -->/s, ''),
};

/** A lazy chunk of a desk carries the desk's name, so that each desk has one budget. */
function chunkNameOf(facadeModuleId: string | null | undefined): string {
  const desk = facadeModuleId?.match(/\/src\/desks\/([^/]+)\//)?.[1];
  return desk ? `desk-${desk}-[name]` : '[name]';
}

function inPackages(...names: readonly string[]): RegExp {
  return new RegExp(`/node_modules/(${names.join('|')})/`);
}
