import { describe, expect, it } from 'vitest';
import { seedFiles } from '../../src/mock/seed-files.ts';
import { parseSeeds } from '../../src/server/seeds/parse-seeds.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';

describe('the seeds of the page', () => {
  it('are those of the server', () => {
    expect(parseSeeds(seedFiles)).toEqual(readSeeds());
  });

  it('leave out the lists that only the project itself reads', () => {
    expect(Object.keys(seedFiles)).not.toContain('rows.yaml');
    expect(Object.keys(seedFiles)).not.toContain('not-data.yaml');
  });
});
