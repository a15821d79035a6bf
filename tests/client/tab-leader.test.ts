import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTabLeader, type LeaseStorage, leaseTimes } from '../../src/client/tab-leader.ts';
import { createSimulatedClock } from './simulated-world.ts';

function memoryStorage(): LeaseStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** Tabs of one browser; a sleeping tab's timers wait until it wakes. */
function browserOf(randoms: () => number) {
  const clock = createSimulatedClock();
  const storage = memoryStorage();
  const roles = new Map<string, string>();
  const told: string[] = [];
  const asleep = new Set<string>();
  const late = new Map<string, (() => void)[]>();

  function open(tab: string) {
    const leader = createTabLeader({
      storage,
      key: 'live',
      tab,
      now: clock.now,
      random: randoms,
      onRole: (role) => {
        roles.set(tab, role);
        told.push(`${tab} ${role}`);
      },
      setTimer: (action, delayMs) =>
        clock.setTimer(() => {
          if (asleep.has(tab)) late.set(tab, [...(late.get(tab) ?? []), action]);
          else action();
        }, delayMs),
    });
    leader.start();
    return leader;
  }

  function wake(tab: string) {
    asleep.delete(tab);
    for (const action of late.get(tab) ?? []) action();
    late.delete(tab);
  }

  const leaders = () => [...roles].filter(([, role]) => role === 'leader').map(([tab]) => tab);
  return {
    clock,
    open,
    wake,
    roles,
    told,
    leaders,
    sleep: (tab: string) => asleep.add(tab),
    storage,
  };
}

const longEnoughMs = leaseTimes.lengthMs + 2 * leaseTimes.renewEachMs + 1_000;

describe('the leading tab', () => {
  it('is the only tab when there is one', async () => {
    const { clock, open, leaders } = browserOf(() => 0.5);
    open('a');
    await clock.advance(1_000);
    expect(leaders()).toEqual(['a']);
  });

  it('is one of those that were opened together', async () => {
    const { clock, open, leaders } = browserOf(() => 0.5);
    open('a');
    open('b');
    open('c');
    await clock.advance(longEnoughMs);
    expect(leaders()).toHaveLength(1);
  });

  it('is the one who wrote last when two took a free lease in the same moment', async () => {
    const { clock, open, storage, told } = browserOf(() => 0.5);
    open('a');
    // The other tab looked before the first one wrote, and writes after it.
    const until = clock.now() + leaseTimes.lengthMs;
    storage.setItem('live', JSON.stringify({ tab: 'b', until }));
    await clock.advance(leaseTimes.settleMs * 2);
    expect(told).toEqual(['a follower']);
  });

  it('hands over at once when it is closed', async () => {
    const { clock, open, roles, leaders } = browserOf(() => 0.5);
    const a = open('a');
    await clock.advance(1_000);
    open('b');
    a.stop();
    roles.delete('a');
    await clock.advance(leaseTimes.renewEachMs * 2);
    expect(leaders()).toEqual(['b']);
  });

  it('is followed by another when it sleeps, and steps down when it wakes', async () => {
    const { clock, open, sleep, wake, roles, leaders } = browserOf(() => 0.5);
    open('a');
    await clock.advance(1_000);
    open('b');
    sleep('a');
    await clock.advance(longEnoughMs);
    expect(roles.get('b')).toBe('leader');
    wake('a');
    expect(leaders()).toEqual(['b']);
  });

  it('does not wait for a lease from before the clock of the computer was set back', async () => {
    const { clock, open, leaders, storage } = browserOf(() => 0.5);
    const hour = 3_600_000;
    storage.setItem('live', JSON.stringify({ tab: 'gone', until: clock.now() + 8 * hour }));
    open('a');
    await clock.advance(longEnoughMs);
    expect(leaders()).toEqual(['a']);
  });

  it('survives a lease that is not readable', async () => {
    const { clock, open, storage, leaders } = browserOf(() => 0.5);
    storage.setItem('live', '{"tab":');
    open('a');
    await clock.advance(1_000);
    expect(leaders()).toEqual(['a']);
  });

  it('is at most one at any time, and one after a while, however tabs come and go', async () => {
    const step = fc.record({
      tab: fc.constantFrom('a', 'b', 'c', 'd'),
      act: fc.constantFrom('open', 'close', 'wait' as const),
      ms: fc.integer({ min: 0, max: 9_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        async (steps, randoms) => {
          const { clock, open, roles, leaders } = browserOf(() => Number(randoms.next().value));
          const tabs = new Map<string, ReturnType<typeof open>>();
          for (const { tab, act, ms } of steps) {
            if (act === 'open' && !tabs.has(tab)) tabs.set(tab, open(tab));
            if (act === 'close') {
              tabs.get(tab)?.stop();
              tabs.delete(tab);
              roles.delete(tab);
            }
            for (let passed = 0; passed < ms; passed += 50) {
              await clock.advance(50);
              expect(leaders().length).toBeLessThanOrEqual(1);
            }
          }
          await clock.advance(longEnoughMs);
          expect(leaders()).toHaveLength(Math.min(1, tabs.size));
        },
      ),
      { numRuns: 40 },
    );
  });
});
