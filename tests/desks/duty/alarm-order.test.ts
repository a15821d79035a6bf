import { describe, expect, it } from 'vitest';
import { byGroup, nextRaised } from '../../../src/desks/duty/alarm-order.ts';

const alarms = [
  { id: 'x', stage: 'raised', purpose: 'drill' },
  { id: 'a', stage: 'acknowledged', purpose: 'real' },
  { id: 'b', stage: 'raised', purpose: 'real' },
  { id: 'c', stage: 'raised', purpose: 'real' },
  { id: 'd', stage: 'dispatched', purpose: 'real' },
] as const;

describe('the list of the duty desk', () => {
  it('begins with what nobody has seen, ends with tests and drills, and keeps the order within [D33]', () => {
    expect(byGroup(alarms).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd', 'x']);
  });

  it('leads from an acknowledged alarm to the next one nobody has seen', () => {
    expect(nextRaised(alarms, 'b')?.id).toBe('c');
    expect(nextRaised(alarms, 'c')?.id).toBe('b');
  });

  it('stays where it is when all are seen', () => {
    expect(nextRaised([{ id: 'b', stage: 'raised', purpose: 'real' }], 'b')).toBeNull();
  });
});
