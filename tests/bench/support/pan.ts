import { setTimeout as sleep } from 'node:timers/promises';
import { readMainThread, timeBetween } from './main-thread.ts';
import { summarize } from './measure.ts';
import type { OpenPage } from './page-in-browser.ts';

/** Of each frame while the map is dragged. */
export type PanFrames = {
  /** Main thread. */
  readonly taskMs: number;
  readonly scriptMs: number;
  /** Median time from one frame to the next. */
  readonly frameMs: number;
};

/** Without a GPU a frame takes long: a pan is as long as so many of them. */
const frames = 25;
const stepMs = 30;

/** Drags the map to and fro from its middle; what is measured begins and ends with the button down. */
export async function pan({ page, devtools }: OpenPage): Promise<PanFrames> {
  const [x, y] = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const before = await readMainThread(devtools);
  let isOver = false;
  const counting = page.evaluate(timeFrames, frames).finally(() => {
    isOver = true;
  });
  for (let step = 0; !isOver; step++) {
    await page.mouse.move(x + 200 * Math.sin(step / 5), y + 60 * Math.cos(step / 5));
    await sleep(stepMs);
  }
  const gaps = await counting;
  const { taskMs, scriptMs } = timeBetween(before, await readMainThread(devtools));
  await page.mouse.up();
  return {
    taskMs: taskMs / gaps.length,
    scriptMs: scriptMs / gaps.length,
    frameMs: summarize(gaps).median,
  };
}

/** Runs in the page. Answers the milliseconds from frame to frame. */
async function timeFrames(count: number): Promise<number[]> {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const gaps: number[] = [];
  for (let last = await nextFrame(); gaps.length < count; ) {
    const time = await nextFrame();
    gaps.push(time - last);
    last = time;
  }
  return gaps;
}

async function middleOfMap(page: OpenPage['page']): Promise<readonly [x: number, y: number]> {
  const box = await page.locator('.map-stage-canvas').boundingBox();
  if (box === null) throw new Error('There is no map to drag.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}
