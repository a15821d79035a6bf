export const screenPanels = ['funnel', 'units', 'overdue', 'alarms'] as const;
export type ScreenPanel = (typeof screenPanels)[number];

/** Which panels a big screen shows, and whether they go on by themselves. */
export type Rotation = { readonly at: number; readonly isPaused: boolean };

export type Turn = 'tick' | 'next' | 'previous' | 'pause';

export const firstTurn: Rotation = { at: 0, isPaused: false };

export function turn(rotation: Rotation, step: Turn): Rotation {
  const { at, isPaused } = rotation;
  switch (step) {
    case 'tick':
      return isPaused ? rotation : turned(rotation, 1);
    case 'next':
      return turned(rotation, 1);
    case 'previous':
      return turned(rotation, -1);
    case 'pause':
      return { at, isPaused: !isPaused };
  }
}

function turned({ at, isPaused }: Rotation, by: number): Rotation {
  return { at: (at + by + screenPanels.length) % screenPanels.length, isPaused };
}

/** So many panels beside each other, each one later than the one before it. */
export function panelsInSight({ at }: Rotation, places: number): readonly ScreenPanel[] {
  return Array.from(
    { length: Math.min(places, screenPanels.length) },
    (_, place) => screenPanels[(at + place) % screenPanels.length] ?? 'funnel',
  );
}
