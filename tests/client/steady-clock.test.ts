import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSteadyClock } from '../../src/client/steady-clock.ts';

const hour = 3_600_000;

function clockAt(start: number) {
  const world = { wall: start, ticks: 0 };
  const now = createSteadyClock({ wall: () => world.wall, ticks: () => world.ticks });
  return { world, now };
}

describe('the steady clock', () => {
  it('begins at the time of the computer and goes on with it', () => {
    const { world, now } = clockAt(1000);
    expect(now()).toBe(1000);
    world.wall += 500;
    world.ticks += 500;
    expect(now()).toBe(1500);
  });

  it('goes on when the clock of the computer is set back', () => {
    const { world, now } = clockAt(10 * hour);
    world.wall -= 8 * hour;
    world.ticks += 1000;
    expect(now()).toBe(10 * hour + 1000);
    world.wall += 1000;
    world.ticks += 1000;
    expect(now()).toBe(10 * hour + 2000);
  });

  it('counts the time that the computer slept', () => {
    const { world, now } = clockAt(0);
    world.wall += hour;
    expect(now()).toBe(hour);
  });

  it('never goes back, whatever the sources do', () => {
    const step = fc.record({ wall: fc.integer({ min: -hour, max: hour }), ticks: fc.nat(hour) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { world, now } = clockAt(0);
        let before = now();
        for (const { wall, ticks } of steps) {
          world.wall += wall;
          world.ticks += ticks;
          const after = now();
          expect(after - before).toBeGreaterThanOrEqual(ticks);
          before = after;
        }
      }),
    );
  });
});
