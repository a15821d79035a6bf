import { describe, expect, it } from 'vitest';
import { createKeptBytes } from '../../src/server/kept-bytes.ts';

function counting(length = 1) {
  let made = 0;
  return {
    make: async () => {
      made += 1;
      return new Uint8Array(length);
    },
    made: () => made,
  };
}

describe('kept bytes', () => {
  it('are made once for a version, also for those who ask at the same time', async () => {
    const kept = createKeptBytes(10);
    const { make, made } = counting();
    await Promise.all([kept('a', { version: '1', make }), kept('a', { version: '1', make })]);
    await kept('a', { version: '1', make });
    expect(made()).toBe(1);
  });

  it('are made anew for another version, and for another name', async () => {
    const kept = createKeptBytes(10);
    const { make, made } = counting();
    for (const [name, version] of [
      ['a', '1'],
      ['a', '2'],
      ['b', '2'],
      ['a', '2'],
    ] as const) {
      await kept(name, { version, make });
    }
    expect(made()).toBe(3);
  });

  it('give way, the one not asked for longest first, when they grow too many', async () => {
    const kept = createKeptBytes(10);
    const { make, made } = counting(5);
    for (const name of ['a', 'b', 'a', 'c', 'a']) await kept(name, { version: '1', make });
    expect(made()).toBe(3);
    await kept('b', { version: '1', make });
    expect(made()).toBe(4);
  });

  it('are tried again after a failure, which whoever asked is told', async () => {
    const kept = createKeptBytes(10);
    const fail = async () => Promise.reject(new Error('gone'));
    await expect(kept('a', { version: '1', make: fail })).rejects.toThrow('gone');
    const { make, made } = counting();
    await kept('a', { version: '1', make });
    expect(made()).toBe(1);
  });
});
