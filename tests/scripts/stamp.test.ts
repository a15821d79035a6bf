import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, isStamped, writeStamp } from '../../scripts/lib/stamp.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(folder, 'src', 'map'), { recursive: true });
  writeFileSync(join(folder, 'src', 'map', 'layer.ts'), 'one');
  writeFileSync(join(folder, 'index.html'), '<p>');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the hash stays while nothing changes', () => {
  expect(hash()).toBe(hash());
});

test('the hash changes with the content of a file deep inside', () => {
  const before = hash();
  writeFileSync(join(folder, 'src', 'map', 'layer.ts'), 'two');
  expect(hash()).not.toBe(before);
});

test('the hash changes with the name of a file', () => {
  const before = hash();
  renameSync(join(folder, 'src', 'map', 'layer.ts'), join(folder, 'src', 'map', 'other.ts'));
  expect(hash()).not.toBe(before);
});

test('the hash changes when a path that was missing appears', () => {
  const before = hash();
  writeFileSync(join(folder, 'later.txt'), '');
  expect(hash()).not.toBe(before);
});

test('content that moves from one file to the next changes the hash', () => {
  writeFileSync(join(folder, 'src', 'a'), 'xy');
  writeFileSync(join(folder, 'src', 'b'), 'z');
  const before = hash();
  writeFileSync(join(folder, 'src', 'a'), 'x');
  writeFileSync(join(folder, 'src', 'b'), 'yz');
  expect(hash()).not.toBe(before);
});

test('a stamp holds until another value is asked for', () => {
  const file = join(folder, 'dist', '.built');
  expect(isStamped(file, 'a')).toBe(false);
  writeStamp(file, 'a');
  expect(isStamped(file, 'a')).toBe(true);
  expect(isStamped(file, 'b')).toBe(false);
});

function hash(): string {
  return hashOf(folder, ['src', 'index.html', 'later.txt']);
}
