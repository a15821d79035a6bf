import { describe, expect, it } from 'vitest';
import { byGroup, nextRaised } from '../../../src/desks/duty/alarm-order.ts';

const alarms = [
  { id: 'a', stage: 'acknowledged' },
  { id: 'b', stage: 'raised' },
  { id: 'c', stage: 'raised' },
  { id: 'd', stage: 'dispatched' },
] as const;

describe('the list of the duty desk', () => {
  it('begins with what nobody has seen, and keeps the order within', () => {
    expect(byGroup(alarms).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
  });

  it('leads from an acknowledged alarm to the next one nobody has seen', () => {
    expect(nextRaised(alarms, 'b')?.id).toBe('c');
    expect(nextRaised(alarms, 'c')?.id).toBe('b');
  });

  it('stays where it is when all are seen', () => {
    expect(nextRaised([{ id: 'b', stage: 'raised' }], 'b')).toBeNull();
  });
});
