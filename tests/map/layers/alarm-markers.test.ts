import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmLevels, alarmStages } from '../../../src/domain/alarm.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { type AlarmOnMap, alarmMarkers } from '../../../src/map/layers/alarm-markers.ts';

const plain: AlarmOnMap = {
  id: 'A1',
  position: [106.62, 29.41],
  level: 2,
  stage: 'acknowledged',
  isSimulated: false,
  raisedAt: 100,
};

describe('alarms on one spot', () => {
  it('are one marker of the worst level with all their ids, worst and oldest first', () => {
    const [marker, ...rest] = alarmMarkers([
      { ...plain, id: 'young', level: 1, raisedAt: 200 },
      { ...plain, id: 'mild', level: 3 },
      { ...plain, id: 'old', level: 1, raisedAt: 100 },
    ]);
    expect(rest).toEqual([]);
    expect(marker).toMatchObject({ level: 1, ids: ['old', 'young', 'mild'] });
  });

  it('wait as long as one of them waits', () => {
    const [marker] = alarmMarkers([plain, { ...plain, id: 'A2', stage: 'raised' }]);
    expect(marker?.isUnacknowledged).toBe(true);
  });

  it('are shown as the real one among simulated ones', () => {
    const [marker] = alarmMarkers([
      { ...plain, id: 'drill', level: 1, isSimulated: true },
      { ...plain, id: 'real', level: 3 },
    ]);
    expect(marker).toMatchObject({ level: 3, isSimulated: false, ids: ['real', 'drill'] });
  });
});

describe('markers', () => {
  it('lie with the worst one that waits on top', () => {
    const markers = alarmMarkers([
      { ...plain, id: 'top', level: 1, stage: 'raised', position: [1, 1] },
      { ...plain, id: 'low', level: 3, position: [2, 2] },
      { ...plain, id: 'middle', level: 3, stage: 'raised', position: [3, 3] },
    ]);
    expect(markers.map(({ ids }) => ids[0])).toEqual(['low', 'middle', 'top']);
  });

  it('hide no alarm that has a position', () => {
    const alarm = fc.record({
      position: fc.option(fc.constantFrom<LngLat>([1, 1], [2, 2], [1, 2])),
      level: fc.constantFrom(...alarmLevels),
      stage: fc.constantFrom(...alarmStages),
      isSimulated: fc.boolean(),
      raisedAt: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(alarm), (drawn) => {
        const alarms = drawn.map((each, index) => ({ ...each, id: `A${index}` }));
        const shown = alarmMarkers(alarms).flatMap(({ ids }) => ids);
        const located = alarms.filter(({ position }) => position !== null);
        expect([...shown].sort()).toEqual(located.map(({ id }) => id).sort());
      }),
    );
  });
});
