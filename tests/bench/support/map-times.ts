import type { Page } from '@playwright/test';

/** Milliseconds since the navigation began. */
export type MapTimes = {
  /** The first frame of a whole map after data had come. */
  readonly firstMs: number;
  /** The last frame that still changed the map. */
  readonly wholeMs: number;
};

/** No new frame for so long, and the map is whole. */
const stillMs = 2_500;

/**
 * Lets a page that is opened next note when its map stands. `waitFor` are parts of addresses, one of
 * which must have answered before a frame counts as one with data; none of them for an empty map.
 */
export async function watchMap(page: Page, waitFor: readonly string[]): Promise<void> {
  await page.addInitScript(noteFrames, waitFor);
}

/** Waits until nothing moves any more. */
export async function waitForMap(page: Page, withinMs: number): Promise<MapTimes> {
  const read = (still: number) => {
    // A page that has only begun to come has no element yet.
    const { firstMs, wholeMs } = document.querySelector('html')?.dataset ?? {};
    const isStill = performance.now() - Number(wholeMs) > still;
    return isStill ? { firstMs: Number(firstMs), wholeMs: Number(wholeMs) } : null;
  };
  const times = await page.waitForFunction(read, stillMs, { timeout: withinMs, polling: 200 });
  const found = await times.jsonValue();
  if (found === null) throw new Error('The map never stood still.');
  return found;
}

/** Runs in the page before its own scripts. */
function noteFrames(waitFor: readonly string[]): void {
  performance.setResourceTimingBufferSize(10_000);
  const hasData = () =>
    waitFor.length === 0 ||
    performance
      .getEntriesByType('resource')
      .some(({ name }) => waitFor.some((part) => name.includes(part)));
  const note = () => {
    if (!hasData()) return;
    const { dataset } = document.documentElement;
    const now = String(performance.now());
    dataset.firstMs ??= now;
    dataset.wholeMs = now;
  };
  // Counted up by the map whenever all that it was asked for is drawn.
  new MutationObserver(note).observe(document, {
    subtree: true,
    attributeFilter: ['data-rendered'],
  });
}
