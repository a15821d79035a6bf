import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLockout } from '../../../src/server/auth/lockout.ts';

const lockedMs = 15 * 60_000;

function fail(lockout: ReturnType<typeof createLockout>, times: number, name = 'duty') {
  for (let time = 0; time < times; time += 1) lockout.failed(name);
}

describe('the lock on a user name', () => {
  it('closes at the fifth wrong password in a row and opens after 15 minutes', () => {
    let now = 1000;
    const lockout = createLockout(() => now);
    fail(lockout, 4);
    expect(lockout.lockedUntil('duty')).toBeNull();
    fail(lockout, 1);
    expect(lockout.lockedUntil('duty')).toBe(1000 + lockedMs);
    now += lockedMs - 1;
    expect(lockout.lockedUntil('duty')).toBe(1000 + lockedMs);
    now += 1;
    expect(lockout.lockedUntil('duty')).toBeNull();
    fail(lockout, 4);
    expect(lockout.lockedUntil('duty')).toBeNull();
  });

  it('is that of one name alone', () => {
    const lockout = createLockout(() => 0);
    fail(lockout, 5);
    expect(lockout.lockedUntil('leader')).toBeNull();
  });

  it('is never closed while every run of wrong passwords is shorter than five', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 20 }), (runs) => {
        const lockout = createLockout(() => 0);
        for (const wrong of runs) {
          fail(lockout, wrong);
          expect(lockout.lockedUntil('duty')).toBeNull();
          lockout.succeeded('duty');
        }
      }),
    );
  });
});
