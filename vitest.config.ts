import { defineConfig } from 'vitest/config';

const notUnit = ['tests/contract/**', 'tests/e2e/**', 'tests/bench/**', 'tests/long/**'];
const dom = 'tests/**/*.dom.test.tsx';
/** They put something else in the place of a module, which must not stay there for others. */
const replacing = ['tests/map/stage-ground.test.ts', 'tests/map/tile-protocol.test.ts'];

export default defineConfig({
  define: { __MOCK__: 'false' },
  test: {
    // One for each core: by itself Vitest leaves one idle.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/reports/vitest.json' },
    // Real cities, properties over random lives on three engines, forms of many fields: a busy
    // machine needs its time.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Modules are read once and not for each file, which took as long as the tests.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...notUnit, ...replacing, dom],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          setupFiles: ['tests/support/patient-dom.ts'],
          include: [...replacing, dom],
          exclude: notUnit,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          environment: 'node',
          isolate: false,
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-for-all.ts'],
        },
      },
    ],
  },
});
