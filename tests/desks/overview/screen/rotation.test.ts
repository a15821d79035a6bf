import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstTurn,
  panelsInSight,
  type Rotation,
  screenPanels,
  turn,
} from '../../../../src/desks/overview/screen/rotation.ts';

const turns = fc.array(fc.constantFrom('tick', 'next', 'previous', 'pause' as const));
const after = (steps: readonly ('tick' | 'next' | 'previous' | 'pause')[]): Rotation =>
  steps.reduce(turn, firstTurn);

describe('the panels of a big screen', () => {
  it('come each in turn and begin anew [L16]', () => {
    const seen = screenPanels.map((_, ticks) =>
      panelsInSight(after(Array.from({ length: ticks }, () => 'tick' as const)), 1),
    );
    expect(seen.flat()).toEqual(screenPanels);
    expect(after([...screenPanels].map(() => 'tick' as const))).toEqual(firstTurn);
  });

  it('stand still while they are paused, but for a key', () => {
    const paused = after(['pause']);
    expect(turn(paused, 'tick')).toEqual(paused);
    expect(turn(paused, 'next')).toEqual({ at: 1, isPaused: true });
    expect(turn(paused, 'pause')).toEqual(firstTurn);
  });

  it('go back by the other arrow, and never show one twice', () => {
    fc.assert(
      fc.property(turns, fc.integer({ min: 1, max: 6 }), (steps, places) => {
        const rotation = after(steps);
        expect(turn(turn(rotation, 'next'), 'previous')).toEqual(rotation);
        const inSight = panelsInSight(rotation, places);
        expect(new Set(inSight).size).toBe(Math.min(places, screenPanels.length));
      }),
    );
  });
});
