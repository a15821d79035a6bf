import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmLevels, alarmStages } from '../../../src/domain/alarm.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { type AlarmOnMap, alarmClusters } from '../../../src/map/layers/alarm-markers.ts';

const plain: AlarmOnMap = {
  id: 'A1',
  building: 'B1',
  position: [106.62, 29.41],
  level: 2,
  stage: 'acknowledged',
  isSimulated: false,
  raisedAt: 100,
};

/** From so near that only what stands on one spot is one marker. */
const nearMarkers = (alarms: readonly AlarmOnMap[]) => alarmClusters(alarms, { zoom: 20 });

describe('alarms on one spot', () => {
  it('are one marker of the worst level with all their ids, worst and oldest first', () => {
    const [marker, ...rest] = nearMarkers([
      { ...plain, id: 'young', level: 1, raisedAt: 200 },
      { ...plain, id: 'mild', level: 3 },
      { ...plain, id: 'old', level: 1, raisedAt: 100 },
    ]);
    expect(rest).toEqual([]);
    expect(marker).toMatchObject({ level: 1, ids: ['old', 'young', 'mild'] });
  });

  it('wait as long as one of them waits', () => {
    const [marker] = nearMarkers([plain, { ...plain, id: 'A2', stage: 'raised' }]);
    expect(marker?.isUnacknowledged).toBe(true);
  });

  it('are shown as the real one among simulated ones', () => {
    const [marker] = nearMarkers([
      { ...plain, id: 'drill', level: 1, isSimulated: true },
      { ...plain, id: 'real', level: 3 },
    ]);
    expect(marker).toMatchObject({ level: 3, isSimulated: false, ids: ['real', 'drill'] });
  });
});

describe('markers', () => {
  it('lie with the worst one that waits on top', () => {
    const markers = nearMarkers([
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
      building: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(alarm), (drawn) => {
        const alarms = drawn.map((each, index) => ({ ...each, id: `A${index}` }));
        const shown = nearMarkers(alarms).flatMap(({ ids }) => ids);
        const located = alarms.filter(({ position }) => position !== null);
        expect([...shown].sort()).toEqual(located.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('clusters', () => {
  /** About 30 m apart on a street, the last one a kilometre away. */
  const street: AlarmOnMap[] = [
    { ...plain, id: 'mild', level: 3, position: [106.62, 29.41] },
    { ...plain, id: 'worst', level: 1, position: [106.6203, 29.41] },
    { ...plain, id: 'other', level: 3, building: 'B2', position: [106.6206, 29.41] },
    { ...plain, id: 'far', level: 2, position: [106.63, 29.41] },
  ];

  it('show the mix of their levels, and the worst in the middle [D6]', () => {
    const clusters = alarmClusters(street, { zoom: 14 });
    expect(clusters).toHaveLength(2);
    const cluster = clusters.at(-1);
    expect(cluster).toMatchObject({ level: 1, mix: [1, 0, 2], position: [106.6203, 29.41] });
    expect(cluster?.ids[0]).toBe('worst');
    expect(cluster?.extent).toEqual([106.62, 29.41, 106.6206, 29.41]);
    expect(cluster?.building).toBeNull();
  });

  it('come apart when the map is near enough', () => {
    expect(alarmClusters(street, { zoom: 17 })).toHaveLength(street.length);
  });

  it('on one spot stay together at every zoom and know their building [D7]', () => {
    const twice = [plain, { ...plain, id: 'A2' }];
    const [stack, ...others] = alarmClusters(twice, { zoom: 20 });
    expect(others).toEqual([]);
    expect(stack).toMatchObject({ ids: ['A1', 'A2'], extent: null, building: 'B1' });
  });

  it('leave out no alarm and count none twice, at any zoom [D6]', () => {
    const alarm = fc.record({
      position: fc.tuple(
        fc.double({ min: 106.6, max: 106.7, noNaN: true }),
        fc.double({ min: 29.4, max: 29.5, noNaN: true }),
      ),
      level: fc.constantFrom(...alarmLevels),
      stage: fc.constantFrom(...alarmStages),
      isSimulated: fc.boolean(),
      raisedAt: fc.nat(),
      building: fc.constantFrom(null, 'B1'),
    });
    fc.assert(
      fc.property(fc.array(alarm), fc.integer({ min: 8, max: 20 }), (drawn, zoom) => {
        const alarms = drawn.map((each, index) => ({ ...each, id: `A${index}` }));
        const clusters = alarmClusters(alarms, { zoom });
        expect(clusters.flatMap(({ ids }) => ids).sort()).toEqual(
          alarms.map(({ id }) => id).sort(),
        );
        for (const { mix, ids } of clusters) {
          expect(mix.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
        }
      }),
    );
  });
});
