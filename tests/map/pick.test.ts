import { describe, expect, it } from 'vitest';
import { hitMarkers } from '../../src/map/hit-markers.ts';
import type { AlarmMarker } from '../../src/map/layers/alarm-markers.ts';
import { type PickCandidate, pickBest } from '../../src/map/pick.ts';

const candidate = (
  layer: PickCandidate['layer'],
  id: string,
  distancePixels = 0,
): PickCandidate => ({
  layer,
  id,
  position: [106.62, 29.41],
  distancePixels,
});

describe('what a click means', () => {
  it('is the alarm on a building in an area', () => {
    const picked = pickBest([
      candidate('areas', '500199001001000'),
      candidate('buildings', 'B1'),
      candidate('alarms', 'A1', 9),
    ]);
    expect(picked).toEqual({ layer: 'alarms', id: 'A1', position: [106.62, 29.41] });
  });

  it('is the nearest of two alarms', () => {
    const picked = pickBest([candidate('alarms', 'far', 9), candidate('alarms', 'near', 2)]);
    expect(picked?.id).toBe('near');
  });

  it('is nothing on bare ground', () => {
    expect(pickBest([])).toBeNull();
  });
});

describe('a marker', () => {
  const marker: AlarmMarker = {
    position: [10, 20],
    level: 1,
    isUnacknowledged: true,
    isSimulated: false,
    ids: ['worst', 'other'],
  };
  const hits = (x: number, y: number) =>
    hitMarkers([marker], {
      at: { x, y },
      radiusPixels: 15,
      project: ([lng, lat]) => ({ x: lng, y: lat }),
    });

  it('is hit within its radius and stands for its worst alarm', () => {
    expect(hits(13, 24)).toEqual([
      { layer: 'alarms', id: 'worst', position: [10, 20], distancePixels: 5 },
    ]);
  });

  it('is missed beyond it', () => {
    expect(hits(26, 20)).toEqual([]);
  });
});
