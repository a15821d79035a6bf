import { defineConfig } from 'vitest/config';

const notUnit = ['tests/contract/**', 'tests/e2e/**', 'tests/bench/**', 'tests/long/**'];
const dom = 'tests/**/*.dom.test.tsx';

export default defineConfig({
  define: { __MOCK__: 'false' },
  test: {
    // One for each core: by itself Vitest leaves one idle.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/reports/vitest.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...notUnit, dom],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: [dom], exclude: notUnit },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          environment: 'node',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-for-all.ts'],
        },
      },
    ],
  },
});
