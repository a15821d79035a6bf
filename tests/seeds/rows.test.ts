import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rowIdSchema, type Seeds } from '../../src/contract/notices.ts';
import { parseSeedFile } from '../../src/server/seeds/parse-seeds.ts';
import { readSeedFiles, readSeeds } from '../../src/server/seeds/read-seeds.ts';

const steps = [
  'ground',
  'data',
  'page',
  'hazard-life',
  'overview',
  'alarms-in',
  'duty',
  'sheets',
  'siting',
  'campaign',
  'field-work',
] as const;

const files = readSeedFiles();
const rows = parseSeedFile(files, {
  name: 'rows.yaml',
  schema: z.array(
    z.strictObject({
      id: z.union([rowIdSchema, z.string().regex(/^[LPDI]\d+$/)]),
      subject: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
      step: z.enum(steps),
    }),
  ),
});
const notData = parseSeedFile(files, {
  name: 'not-data.yaml',
  schema: z.array(z.strictObject({ row: rowIdSchema, why: z.string().regex(/^[A-Z].{20,}\.$/) })),
});

const ids = rows.map(({ id }) => id);
const checklist = ids.filter((id) => rowIdSchema.safeParse(id).success);
const shown = rowsOf(readSeeds());
const excused = notData.map(({ row }) => row);

describe('the list of rows', () => {
  it('names each row once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has every row of the five notices, of their union and of the features', () => {
    const groupOf = (id: string) => /^(?:S\d|B5|[LPDI])/.exec(id)?.[0] ?? '';
    const counts = [...new Set(ids.map(groupOf))].map((group) => [
      group,
      ids.filter((id) => groupOf(id) === group).length,
    ]);
    expect(counts).toEqual([
      ['S0', 74],
      ['S1', 72],
      ['S2', 42],
      ['S3', 43],
      ['S4', 36],
      ['B5', 9],
      ['L', 32],
      ['P', 26],
      ['D', 33],
      ['I', 25],
    ]);
  });

  it('says of each in a few words what it is about', () => {
    const lengths = rows.map(({ subject }) => subject.en.split(' ').length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10);
  });

  it('gives the facts, systems, errors, lists and tables of the notices to the step of the data', () => {
    const facts = rows.filter(({ id }) => /^S\d-[MYXET]/.test(id));
    expect(new Set(facts.map(({ step }) => step))).toEqual(new Set(['data']));
  });
});

describe('the rows of the checklist', () => {
  it('are each in the seeds, or excused with a reason', () => {
    const found = new Set([...shown, ...excused]);
    expect(checklist.filter((id) => !found.has(id))).toEqual([]);
  });

  it('are not both', () => {
    const inSeeds = new Set(shown);
    expect(excused.filter((id) => inSeeds.has(id))).toEqual([]);
  });

  it('are all that the seeds name', () => {
    const known = new Set(checklist);
    expect([...shown, ...excused].filter((id) => !known.has(id))).toEqual([]);
  });
});

/** What the entries of the seeds say they stand for, wherever it is written. */
function rowsOf(seeds: Seeds): string[] {
  const found: string[] = [];
  JSON.stringify(seeds, (key, value: unknown) => {
    if (key === 'row' && typeof value === 'string') found.push(value);
    if (key === 'rows') found.push(...z.array(z.string()).parse(value));
    return value;
  });
  return found;
}
