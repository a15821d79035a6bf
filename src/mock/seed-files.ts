import type { SeedFiles } from '../server/seeds/parse-seeds.ts';

const texts = import.meta.glob<string>(
  ['../../seeds/*.yaml', '!../../seeds/{rows,not-data}.yaml'],
  { query: '?raw', import: 'default', eager: true },
);

/** The folder `seeds`, brought along by the build; without what only the project's own tests read. */
export const seedFiles: SeedFiles = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [path.replace(/^.*\//, ''), text]),
);
