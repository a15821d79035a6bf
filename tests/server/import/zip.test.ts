import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflateEntry, openZip } from '../../../src/server/import/zip.ts';

const text = new TextEncoder().encode('some text that repeats, some text that repeats');
const sound = zipSync({ 'a.txt': text, 'b.txt': [text, { level: 0 }] });

/** Where the first entry of the list of an archive begins. */
function firstEntry(zip: Uint8Array): number {
  return zip.findIndex((_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 0x01);
}

function changed(zip: Uint8Array, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = zip.slice();
  copy.set(bytes, firstEntry(zip) + offset);
  return copy;
}

function sentenceOf(zip: Uint8Array): string {
  const opened = openZip(zip);
  if (opened.ok) throw new Error('The archive was opened.');
  expect(opened.sentence.zh).toMatch(/^[^。]+。$/);
  return opened.sentence.zh;
}

describe('an archive', () => {
  it('gives its files back, packed or stored', () => {
    const opened = openZip(sound);
    if (!opened.ok) throw new Error(opened.sentence.en);
    expect(opened.entries.map(({ name, isDeflated }) => [name, isDeflated])).toEqual([
      ['a.txt', true],
      ['b.txt', false],
    ]);
    for (const entry of opened.entries) expect(inflateEntry(entry)).toEqual(text);
  });

  it('with a password is refused', () => {
    expect(sentenceOf(changed(sound, 8, [1]))).toContain('密码');
  });

  it('of too many files is refused', () => {
    const files = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}`, text]));
    expect(sentenceOf(zipSync(files))).toContain('101 个文件');
  });

  it('that would unfold beyond measure is refused before it does', () => {
    expect(sentenceOf(zipSync({ zeros: new Uint8Array(8_000_000) }))).toContain('100 倍');
    // 400 MiB by its own word.
    expect(sentenceOf(changed(sound, 24, [0, 0, 0, 0x19]))).toContain('300 MiB');
  });

  it('that holds more than it declares is given up where it passes that', () => {
    const opened = openZip(changed(sound, 24, [10, 0, 0, 0]));
    const [entry] = opened.ok ? opened.entries : [];
    expect(entry && inflateEntry(entry)).toBeNull();
  });

  it('that is damaged anywhere is refused or opened, and nothing else', () => {
    const anywhere = fc.tuple(
      fc.integer({ min: 0, max: sound.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
    );
    fc.assert(
      fc.property(anywhere, fc.nat(sound.length), ([at, byte], length) => {
        const damaged = sound.slice(0, length);
        if (at < length) damaged[at] = byte;
        const opened = openZip(damaged);
        const contents = opened.ok ? opened.entries.map(inflateEntry) : [];
        expect(contents.every((content) => content === null || content instanceof Uint8Array)).toBe(
          true,
        );
      }),
    );
  });
});
