import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rates } from '../../../src/domain/hazard/rates.ts';
import { breachOf } from '../../support/breach.ts';

const none = { unassigned: 0, assigned: 0, rectifying: 0, rectified: 0, closed: 0 };
const count = fc.nat({ max: 100_000 });
const counts = fc.record({
  unassigned: count,
  assigned: count,
  rectifying: count,
  rectified: count,
  closed: count,
});

describe('the two rates', () => {
  it('count what waits for re-inspection as rectified and not as closed [B5.4]', () => {
    expect(rates({ ...none, assigned: 5, rectified: 3, closed: 2 })).toEqual({
      rectified: 0.5,
      closed: 0.2,
    });
  });

  it('are no rates of zero while there is no hazard', () => {
    expect(rates(none)).toEqual({ rectified: null, closed: null });
    expect(rates({ ...none, unassigned: 1 })).toEqual({ rectified: 0, closed: 0 });
  });

  it('are shares of all hazards, and no more are closed than rectified [B5.4]', () => {
    const wrong = breachOf(counts, (found) => {
      const { rectified, closed } = rates(found);
      if (rectified === null || closed === null) return Object.values(found).every((n) => n === 0);
      const all = Object.values(found).reduce((sum, n) => sum + n, 0);
      const isShare = closed >= 0 && closed <= rectified && rectified <= 1;
      return isShare && Math.round(closed * all) === found.closed;
    });
    expect(wrong).toBeNull();
  });
});
