import { fireEvent, screen } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { type BarSpan, moved, SpanBars } from '../../src/ui/span-bars.tsx';
import { renderPart } from '../support/render-part.tsx';

const onGrasp = vi.fn<() => void>();
const onRelease = vi.fn<() => void>();

function Chosen(): ReactElement {
  const [span, setSpan] = useState<BarSpan>({ from: 2, to: 5 });
  return (
    <>
      <SpanBars
        counts={[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}
        span={span}
        marks={[]}
        words={{ from: 'first', to: 'last', whole: 'all', valueOf: (bar) => `bar ${bar}` }}
        onGrasp={onGrasp}
        onMove={setSpan}
        onRelease={onRelease}
      />
      <output>{`${span.from}..${span.to}`}</output>
    </>
  );
}

it('both ends and the whole of a span are moved by the keyboard, and say where they are', () => {
  renderPart(<Chosen />);
  const press = (name: string, ...keys: string[]) => {
    const slider = screen.getByRole('slider', { name });
    for (const key of keys) fireEvent.keyDown(slider, { key });
    return screen.getByRole('status').textContent;
  };
  expect(press('first', 'ArrowRight')).toBe('3..5');
  expect(press('last', 'End')).toBe('3..9');
  const last = screen.getByRole('slider', { name: 'last' });
  expect(last.getAttribute('aria-valuetext')).toBe('bar 9');
  expect(press('all', 'ArrowLeft', 'ArrowLeft')).toBe('1..7');
  expect(press('all', 'PageUp')).toBe('3..9');
  expect(onRelease).toHaveBeenCalledTimes(5);
});

it('no end passes the other one or leaves the row, and the whole keeps its length', () => {
  expect(moved({ from: 2, to: 5 }, { part: 'from', by: 9, bars: 10 })).toEqual({ from: 5, to: 5 });
  expect(moved({ from: 2, to: 5 }, { part: 'to', by: -9, bars: 10 })).toEqual({ from: 2, to: 2 });
  expect(moved({ from: 2, to: 5 }, { part: 'whole', by: 9, bars: 10 })).toEqual({ from: 6, to: 9 });
  expect(moved({ from: 2, to: 5 }, { part: 'whole', by: -9, bars: 10 })).toEqual({
    from: 0,
    to: 3,
  });
});
