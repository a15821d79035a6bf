import { describe, expect, it } from 'vitest';
import { withFailure, withoutFailure } from '../../src/app/map-failures.ts';
import type { MapFailure } from '../../src/map/stage-failures.ts';

const tiles: MapFailure = { layer: 'buildings', reason: 'status 502' };
const context: MapFailure = { layer: 'map', reason: 'no context' };

describe('what the map could not draw', () => {
  it('is told for each layer: a second failure hides no first one', () => {
    expect(withFailure([tiles], context)).toEqual([tiles, context]);
  });

  it('is told once, by its newest reason', () => {
    const newer: MapFailure = { layer: 'buildings', reason: 'status 500' };
    expect(withFailure([tiles, context], newer)).toEqual([context, newer]);
    const failures = [tiles, context];
    expect(withFailure(failures, { ...tiles })).toBe(failures);
  });

  it('is told until that layer works again, or everything is tried anew', () => {
    expect(withoutFailure([tiles, context], 'buildings')).toEqual([context]);
    expect(withoutFailure([tiles, context], null)).toEqual([]);
  });
});
