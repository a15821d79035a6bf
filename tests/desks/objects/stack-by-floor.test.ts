import { describe, expect, it } from 'vitest';
import { stackByFloor } from '../../../src/desks/objects/stack-by-floor.ts';

const device = (id: string, floor: number | null) => ({ id, floor });
const alarm = (id: string, values: { device: string; level: 1 | 2 | 3; raisedAt?: number }) => ({
  id,
  raisedAt: 0,
  ...values,
});

describe('what stands in a building', () => {
  it('is listed from the highest floor down, what has none last [D7]', () => {
    const floors = stackByFloor(
      [],
      [device('low', 1), device('somewhere', null), device('high', 12), device('cellar', -1)],
    );
    expect(floors.map(({ floor }) => floor)).toEqual([12, 1, -1, null]);
  });

  it('has an alarm on the floor of its device, the worst and oldest first', () => {
    const [floor] = stackByFloor(
      [
        alarm('young', { device: 'D', level: 2, raisedAt: 9 }),
        alarm('old', { device: 'D', level: 2, raisedAt: 1 }),
        alarm('worst', { device: 'D', level: 1, raisedAt: 5 }),
      ],
      [device('D', 3)],
    );
    expect(floor?.floor).toBe(3);
    expect(floor?.alarms.map(({ id }) => id)).toEqual(['worst', 'old', 'young']);
  });

  it('loses no alarm whose device is not in the list', () => {
    const floors = stackByFloor([alarm('A', { device: 'gone', level: 1 })], []);
    expect(floors).toMatchObject([{ floor: null, alarms: [{ id: 'A' }] }]);
  });
});
