import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seeds } from '../../contract/notices.ts';
import { parseSeeds, type SeedFiles } from './parse-seeds.ts';

const seedsFolder = join(import.meta.dirname, '../../../seeds');

/** The notices of the folder `seeds`. Throws an Error with a sentence for each fault. */
export function readSeeds(): Seeds {
  return parseSeeds(readSeedFiles());
}

/** The text of each YAML file of the folder `seeds`. */
export function readSeedFiles(): SeedFiles {
  const names = readdirSync(seedsFolder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(seedsFolder, name), 'utf8')]),
  );
}
