import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSecret } from '../../src/server/secret.ts';
import { sha256Hex } from '../../src/server/sha256.ts';

const folders = ['a-', 'b-'].map((prefix) => mkdtempSync(join(tmpdir(), prefix)));
const [folder = '', other = ''] = folders;
afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true })));

describe('the secret of a data folder', () => {
  it('is long, kept, its own, and readable by its owner alone', () => {
    const secret = readSecret(folder);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(readSecret(folder)).toBe(secret);
    expect(readSecret(other)).not.toBe(secret);
    expect(statSync(join(folder, 'session-secret')).mode & 0o077).toBe(0);
  });
});

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is that of the standard', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
  });
});
