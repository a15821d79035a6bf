import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Notice, Seeds } from '../../src/contract/notices.ts';
import { readSeedFiles, readSeeds } from '../../src/server/seeds/read-seeds.ts';

const files = readSeedFiles();
const seeds = readSeeds();
const notices = seeds.notices.map((notice) => ({ id: notice.id, notice }));

describe('the seeds', () => {
  it('are the five notices, each under its own name', () => {
    expect(seeds.notices.map(({ id }) => id)).toEqual(['S0', 'S1', 'S2', 'S3', 'S4']);
  });

  it.each(parsedFiles(seeds))('say nothing in $name that their schema does not know', (file) => {
    expect(file.parsed).toMatchObject(parse(files[file.name] ?? ''));
  });

  it('hold no telephone number', () => {
    const numbers = Object.entries(files).flatMap(([name, text]) =>
      text
        .replaceAll(/\d{4}-\d{2}-\d{2}/g, 'day')
        .split('\n')
        .filter((line) => /\d{7,}|\d{3,4}[- ]\d{3,4}[- ]\d{4}/.test(line))
        .map((line) => `${name}: ${line}`),
    );
    expect(numbers).toEqual([]);
  });

  it('let no period end before it begins', () => {
    for (const { campaign, phases } of seeds.notices) {
      for (const { from, to } of [campaign, ...phases]) {
        expect(from === null || to === null || from <= to).toBe(true);
      }
    }
  });
});

describe.each(notices)('the notice $id', ({ notice }) => {
  it.each(codesOf(notice))('has a code of its own for each of $what', ({ codes }) => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('puts its tasks into phases that it has', () => {
    const phases = new Set<string | null>(notice.phases.map(({ code }) => code));
    const lost = notice.tasks.filter(({ phase }) => phase !== null && !phases.has(phase));
    expect(lost).toEqual([]);
  });

  it('lets the columns of a group stand side by side', () => {
    for (const { columns } of notice.tables) {
      const groups = columns.flatMap(({ group }, index) =>
        group !== null && columns[index - 1]?.group?.zh !== group.zh ? [group.zh] : [],
      );
      expect(new Set(groups).size).toBe(groups.length);
    }
  });

  it('says in Chinese what is Chinese and in English what is English', () => {
    const words = wordsOf(notice);
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter(({ zh }) => !/[\p{Script=Han}\d]/u.test(zh))).toEqual([]);
    expect(words.filter(({ en }) => !/[a-z]/i.test(en) || en.trim() !== en)).toEqual([]);
  });
});

function parsedFiles({ notices: all, ...rest }: Seeds) {
  return [
    ...all.map((notice) => ({ name: `${notice.id.toLowerCase()}.yaml`, parsed: notice })),
    { name: 'hazard-taxonomy.yaml', parsed: rest.taxonomy },
    { name: 'device-requirements.yaml', parsed: rest.deviceRequirements },
    { name: 'device-thresholds.yaml', parsed: rest.deviceThresholds },
    { name: 'alarm-timers.yaml', parsed: rest.alarmTimers },
    { name: 'siting-rules.yaml', parsed: rest.sitingRules },
  ];
}

/** Codes that must differ: of each kind of entry, of the terms of a list, of the columns of a table. */
function codesOf(notice: Notice): { what: string; codes: string[] }[] {
  const kinds = [
    'organisations',
    'phases',
    'tasks',
    'duties',
    'targets',
    'lists',
    'tables',
    'rules',
    'thresholds',
    'systems',
    'readings',
  ] as const;
  const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);
  return [
    ...kinds.map((kind) => ({ what: `the ${kind}`, codes: codes(notice[kind]) })),
    ...notice.lists.map(({ code, terms }) => ({ what: `the list ${code}`, codes: codes(terms) })),
    ...notice.tables.map(({ code, heading, columns }) => ({
      what: `the table ${code}`,
      codes: codes([...heading, ...columns]),
    })),
  ];
}

function wordsOf(notice: Notice): { zh: string; en: string }[] {
  const found: { zh: string; en: string }[] = [];
  JSON.stringify(notice, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value) {
      found.push({ zh: String(value.zh), en: String(value.en) });
    }
    return value;
  });
  return found;
}
