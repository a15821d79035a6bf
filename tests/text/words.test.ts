import { describe, expect, it } from 'vitest';
import { mapWords } from '../../src/map/map-words.ts';
import { en } from '../../src/text/en.ts';
import { zh } from '../../src/text/zh.ts';

type Tree = { readonly [key: string]: string | Tree };

const chinese = flatten(zh);
const english = flatten(en);

describe('the words', () => {
  it('are the same keys in both languages', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
  });

  it('are no keys shown to a person', () => {
    const isKey = ([key, words]: [string, string]) =>
      words === key || /^[a-z]+[.A-Z_]\w+$/.test(words);
    expect([...chinese, ...english].filter(isKey)).toEqual([]);
  });

  it('hold the same values in both languages', () => {
    const differs = (key: string) =>
      placeholders(english.get(key)).join() !== placeholders(chinese.get(key)).join();
    expect([...chinese.keys()].filter(differs)).toEqual([]);
  });

  it('are Chinese in Chinese, but for names that are Latin in both', () => {
    const isForeign = ([, words]: [string, string]) => !/[\u4e00-\u9fff]/.test(words);
    const foreign = [...chinese].filter(isForeign).map(([key]) => key);
    expect(foreign).toEqual(['common.shown', 'shell.toEnglish', 'import.by']);
  });

  it('raise no voice', () => {
    const loud = [...chinese, ...english].filter(([, words]) => /[!！]/.test(words));
    expect(loud).toEqual([]);
  });

  it('never call an alarm a government warning', () => {
    expect([...chinese.values()].filter((words) => words.includes('预警'))).toEqual([]);
  });

  it('hold every key that the map asks for', () => {
    expect(mapWords.filter((key) => !chinese.has(key))).toEqual([]);
  });
});

function flatten(tree: Tree, path = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : [...flatten(value, `${path}${key}.`)],
  );
  return new Map(entries);
}

function placeholders(words = ''): readonly string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}
