import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/domain/position.ts';
import { type HazardOnMap, hazardMarkers } from '../../../src/map/layers/hazard-markers.ts';
import { hazardPickMarks } from '../../../src/map/layers/hazard-pick-marks.ts';
import { hazardStates } from '../../../src/map/layers/hazard-states.ts';

const here: LngLat = [106.62, 29.41];
const near: LngLat = [106.6203, 29.41];
const hazard = (id: string, change: Partial<HazardOnMap> = {}): HazardOnMap => ({
  id,
  position: here,
  state: 'open',
  isMajor: false,
  ...change,
});
const anywhere = fc.record({
  position: fc.tuple(
    fc.double({ min: 106.6, max: 106.65, noNaN: true }),
    fc.double({ min: 29.4, max: 29.45, noNaN: true }),
  ),
  state: fc.constantFrom(...hazardStates),
  isMajor: fc.boolean(),
});

describe('hazards outside buildings on the map', () => {
  it('are each in one marker, at every zoom, which counts the states of all', () => {
    fc.assert(
      fc.property(fc.array(anywhere), fc.integer({ min: 9, max: 20 }), (places, zoom) => {
        const hazards = places.map((place, index) => hazard(`H${index}`, place));
        const markers = hazardMarkers(hazards, { zoom });
        const ids = markers.flatMap((marker) => marker.ids);
        expect(ids.toSorted()).toEqual(hazards.map(({ id }) => id).toSorted());
        for (const { mix, ids: members } of markers) {
          expect(mix[0] + mix[1] + mix[2]).toBe(members.length);
        }
      }),
    );
  });

  it('are no more marks than a screen can hold when they are 5,000', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      hazard(`H${index}`, {
        position: [106.6 + ((index * 0.7548776662) % 1) / 10, 29.4 + ((index * 0.56984) % 1) / 10],
      }),
    );
    const markers = hazardMarkers(many, { zoom: 13 });
    expect(markers.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(5_000);
    expect(markers.length).toBeLessThan(1_000);
  });

  it('never hide a major one: those with it bear its outline', () => {
    const [marker] = hazardMarkers(
      [hazard('plain', { state: 'overdue' }), hazard('major', { position: near, isMajor: true })],
      { zoom: 13 },
    );
    expect(marker).toMatchObject({ isMajor: true, state: 'overdue', ids: ['plain', 'major'] });
  });

  it('are drawn with the worst on top', () => {
    const far: LngLat = [106.7, 29.5];
    const drawn = hazardMarkers(
      [hazard('worst', { state: 'overdue' }), hazard('far', { position: far })],
      {
        zoom: 15,
      },
    );
    expect(drawn.map(({ ids }) => ids[0])).toEqual(['far', 'worst']);
  });

  it('open themselves, or go nearer where a nearer view takes them apart', () => {
    const pair = [hazard('one'), hazard('other', { position: near })];
    expect(hazardPickMarks(hazardMarkers(pair, { zoom: 13 }))).toMatchObject([
      { kind: 'cluster', extent: [106.62, 29.41, 106.6203, 29.41] },
    ]);
    expect(hazardPickMarks(hazardMarkers(pair, { zoom: 17 }))).toHaveLength(2);
    const stacked = [hazard('plain'), hazard('worse', { isMajor: true })];
    expect(hazardPickMarks(hazardMarkers(stacked, { zoom: 18 }))).toMatchObject([
      { kind: 'object', id: 'worse', layer: 'hazards' },
    ]);
  });
});
