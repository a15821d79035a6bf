import { Evented, type Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contextBackWithinMs, watchContext } from '../../src/map/stage-context.ts';

class Events extends Evented {}

/** The events of a map without a map. */
function eventsOfMap() {
  const evented = new Events();
  // Only `on` is asked for, and that is the one of every map.
  return { map: evented as unknown as Pick<MapLibreMap, 'on'>, fire: evented.fire.bind(evented) };
}

describe('a lost graphics context', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is given up when it does not come back, and once', () => {
    const { map, fire } = eventsOfMap();
    const onGone = vi.fn<() => void>();
    watchContext(map, onGone);
    fire('webglcontextlost');
    vi.advanceTimersByTime(contextBackWithinMs - 1);
    expect(onGone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10 * contextBackWithinMs);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it.each(['webglcontextrestored', 'remove'])('is not given up after %s', (event) => {
    const { map, fire } = eventsOfMap();
    const onGone = vi.fn<() => void>();
    watchContext(map, onGone);
    fire('webglcontextlost');
    fire(event);
    vi.advanceTimersByTime(10 * contextBackWithinMs);
    expect(onGone).not.toHaveBeenCalled();
  });
});
