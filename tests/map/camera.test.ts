import { describe, expect, it } from 'vitest';
import { type Camera, isSameCamera } from '../../src/map/camera.ts';

const camera: Camera = { lng: 106.62, lat: 29.41, zoom: 15, bearing: 0, pitch: 0 };

describe('two cameras', () => {
  it('are the same after a link has rounded them', () => {
    const exact = { ...camera, lng: 106.6200049, zoom: 15.0049, bearing: 0.049 };
    expect(isSameCamera(camera, exact)).toBe(true);
  });

  it('are the same across north', () => {
    expect(isSameCamera({ ...camera, bearing: 359.95 }, { ...camera, bearing: 0.05 })).toBe(true);
    expect(isSameCamera({ ...camera, bearing: -180 }, { ...camera, bearing: 180 })).toBe(true);
  });

  it.each([{ lng: 106.6201 }, { lat: 29.4101 }, { zoom: 15.1 }, { bearing: 5 }, { pitch: 30 }])(
    'differ by %o',
    (change) => {
      expect(isSameCamera(camera, { ...camera, ...change })).toBe(false);
    },
  );
});
