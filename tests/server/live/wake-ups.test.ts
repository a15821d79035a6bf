import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWakeUps } from '../../../src/server/live/wake-ups.ts';

describe('wake-ups', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function waitFor(wakeUps: ReturnType<typeof createWakeUps>, district: string) {
    const state = { isAwake: false };
    void wakeUps.wait(district, 1000).then(() => {
      state.isAwake = true;
    });
    return state;
  }

  it('wake all who wait for the district, and nobody else', async () => {
    const wakeUps = createWakeUps();
    const [first, second] = [waitFor(wakeUps, 'a'), waitFor(wakeUps, 'a')];
    const other = waitFor(wakeUps, 'b');
    wakeUps.wake('a');
    await vi.advanceTimersByTimeAsync(0);
    expect([first, second, other].map((waiter) => waiter.isAwake)).toEqual([true, true, false]);
  });

  it('wake by themselves after the time, once, and leave no timer behind', async () => {
    const wakeUps = createWakeUps();
    const waiter = waitFor(wakeUps, 'a');
    await vi.advanceTimersByTimeAsync(999);
    expect(waiter.isAwake).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(waiter.isAwake).toBe(true);
    waitFor(wakeUps, 'a');
    wakeUps.wake('a');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are not kept for who comes later', async () => {
    const wakeUps = createWakeUps();
    wakeUps.wake('a');
    const waiter = waitFor(wakeUps, 'a');
    await vi.advanceTimersByTimeAsync(500);
    expect(waiter.isAwake).toBe(false);
  });
});
