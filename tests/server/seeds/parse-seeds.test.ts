import { describe, expect, it } from 'vitest';
import { parseSeeds, type SeedFiles } from '../../../src/server/seeds/parse-seeds.ts';
import { readSeedFiles } from '../../../src/server/seeds/read-seeds.ts';

const files = readSeedFiles();

/** The folder with one file changed. */
function withFile(name: string, change: (text: string) => string): SeedFiles {
  return { ...files, [name]: change(files[name] ?? '') };
}

describe('parsing the seeds', () => {
  it('gives the notices in the order of their files, whatever order those come in', () => {
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(parseSeeds(reversed).notices.map(({ id }) => id)).toEqual([
      'S0',
      'S1',
      'S2',
      'S3',
      'S4',
    ]);
  });

  it('takes one more notice by one more file', () => {
    const more = parseSeeds({ ...files, 's5.yaml': files['s4.yaml'] ?? '' });
    expect(more.notices).toHaveLength(6);
  });

  it('fills in what an entry leaves out', () => {
    const [first] = parseSeeds(files).notices;
    expect(first?.tables.find(({ code }) => code === 'situation_table')?.notes).toEqual([]);
  });

  it('says in one sentence which day is none', () => {
    const broken = withFile('s0.yaml', (text) => text.replace('2023-08-11', '2023-02-30'));
    expect(() => parseSeeds(broken)).toThrow(
      /^seeds\/s0\.yaml, issuedOn: found "2023-02-30", expected: a date as YYYY-MM-DD\.$/,
    );
  });

  it('says in one sentence what is missing, and where', () => {
    const broken = withFile('device-requirements.yaml', (text) =>
      text.replace('  device: gas_detector\n', ''),
    );
    expect(() => parseSeeds(broken)).toThrow(
      /^seeds\/device-requirements\.yaml, 0\.device: found nothing, expected: [^\n]+\.$/,
    );
  });

  it('says in one sentence which line is no YAML', () => {
    const broken = withFile('s1.yaml', (text) => `a: [1, 2\n${text}`);
    expect(() => parseSeeds(broken)).toThrow(
      /^seeds\/s1\.yaml, line \d+: expected YAML; [^\n]+\.$/,
    );
  });

  it('says in one sentence that a file is missing', () => {
    const { 'siting-rules.yaml': _gone, ...rest } = files;
    expect(() => parseSeeds(rest)).toThrow('seeds/siting-rules.yaml: found no file, expected one.');
  });

  it('gives every fault of a file a sentence of its own', () => {
    const broken = withFile('s0.yaml', (text) =>
      text.replace('2023-08-11', 'August').replace('rows: [S0-M3]', 'rows: [S9-M3]'),
    );
    expect(() => parseSeeds(broken)).toThrow(
      /^seeds\/s0\.yaml, issuedOn: [^\n]+\nseeds\/s0\.yaml, campaign\.rows\.0: [^\n]+$/,
    );
  });

  it('takes an empty file for no notice', () => {
    expect(() => parseSeeds({ ...files, 's0.yaml': '' })).toThrow(
      /^seeds\/s0\.yaml, the whole: found null, expected: [^\n]+\.$/,
    );
  });
});
