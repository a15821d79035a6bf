export type ClockSources = {
  /** The computer's clock, which somebody may set; UTC milliseconds. */
  readonly wall: () => number;
  /** Milliseconds that never go back, and that stand still on some systems while they sleep. */
  readonly ticks: () => number;
};

/**
 * A clock in milliseconds that never goes back: it begins at the computer's time and takes the longer
 * of what the two sources say has passed. Setting the computer's clock back, as office computers do
 * soon after they start, would otherwise hide for hours that nothing comes any more.
 */
export function createSteadyClock({ wall, ticks }: ClockSources): () => number {
  let lastWall = wall();
  let lastTicks = ticks();
  let time = lastWall;
  return () => {
    const atWall = wall();
    const atTicks = ticks();
    time += Math.max(0, atWall - lastWall, atTicks - lastTicks);
    lastWall = atWall;
    lastTicks = atTicks;
    return time;
  };
}

/** The steady clock of this page. */
export const steadyNow = createSteadyClock({
  wall: () => Date.now(),
  ticks: () => performance.now(),
});
