import type { DemoOptions } from './demo.ts';

/** What the files under data/demo are made with. */
export const demoOptions: DemoOptions = { seed: 20_261_120, asOf: '2026-11-20', scale: 1 };
