import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** Kill, soak and load tests: one file at a time, since each loads the whole machine. */
export default defineConfig({
  define: { __MOCK__: 'false' },
  test: {
    include: ['tests/long/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30 * minute,
    hookTimeout: 5 * minute,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/reports/vitest-long.json' },
  },
});
