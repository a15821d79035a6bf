import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useFreshDistrict } from '../../src/app/use-fresh-district.ts';
import type { FeedState } from '../../src/client/live-feed.ts';
import { queryKeys } from '../../src/client/queries/keys.ts';
import { Clock } from '../../src/ui/clock.tsx';
import { renderPart } from '../support/render-part.tsx';

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const hour = 3_600_000;

type Known = { readonly today: string; readonly feed: FeedState['kind'] };

function Reader(known: Known): ReactElement | null {
  useFreshDistrict(known);
  return null;
}

/** How often the district was asked for again while the page knew one thing after the other. */
function asksFor(known: readonly [Known, ...Known[]], offsetMs = 0): number {
  const part = (next: Known) => (
    <Clock offsetMs={offsetMs} read={readNoon}>
      <Reader {...next} />
    </Clock>
  );
  const { queryClient, update } = renderPart(<div />);
  const invalidate = vi.spyOn(queryClient, 'invalidateQueries');
  for (const next of known) update(part(next));
  return invalidate.mock.calls.filter(([filters]) => filters?.queryKey === queryKeys.district)
    .length;
}

const readNoon = () => noon;
const today = '2026-11-22';

describe('the district of an open page', () => {
  it('is not read again on its day, while messages come', () => {
    expect(
      asksFor([
        { today, feed: 'connecting' },
        { today, feed: 'live' },
      ]),
    ).toBe(0);
  });

  it('is read again once its day is over, by the server’s clock', () => {
    expect(asksFor([{ today, feed: 'live' }], 11.9 * hour)).toBe(0);
    expect(asksFor([{ today, feed: 'live' }], 12.1 * hour)).toBe(1);
  });

  it('is read again when messages come again after a gap', () => {
    expect(
      asksFor([
        { today, feed: 'live' },
        { today, feed: 'late' },
      ]),
    ).toBe(0);
    for (const [gap, after] of [
      ['late', 'live'],
      ['disconnected', 'polling'],
    ] as const) {
      expect(
        asksFor([
          { today, feed: gap },
          { today, feed: after },
        ]),
      ).toBe(1);
    }
  });
});
