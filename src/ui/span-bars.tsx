import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import css from './span-bars.module.css';

/** Bars from one to another, both included, by their place. */
export type BarSpan = { readonly from: number; readonly to: number };

export type SpanBarsProps = {
  readonly counts: readonly number[];
  readonly span: BarSpan;
  /** Words under some of the bars, by their place. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly words: {
    readonly from: string;
    readonly to: string;
    readonly whole: string;
    /** What a bar says of itself to somebody who does not see it. */
    readonly valueOf: (bar: number) => string;
  };
  /** Somebody is about to move something: what they need can be prepared. */
  readonly onGrasp: () => void;
  readonly onMove: (span: BarSpan) => void;
  /** The hand is off again. */
  readonly onRelease: () => void;
};

type Part = 'from' | 'to' | 'whole';

const height = 36;
/** A page of the keyboard: about a month of weeks. */
const pageBars = 4;

/** A row of bars of which a span is chosen: both its ends and all of it can be dragged. */
export function SpanBars(props: SpanBarsProps): ReactElement {
  const { counts, span, marks, words, onGrasp } = props;
  const track = useRef<HTMLDivElement>(null);
  const percent = (bar: number) => `${(100 * bar) / counts.length}%`;
  const drag = useDrag(track, props);
  const part = (name: Part, now: number) => ({
    role: 'slider',
    tabIndex: 0,
    'aria-label': words[name],
    'aria-valuemin': 0,
    'aria-valuemax': counts.length - 1,
    'aria-valuenow': now,
    'aria-valuetext':
      name === 'whole'
        ? `${words.valueOf(span.from)} – ${words.valueOf(span.to)}`
        : words.valueOf(now),
    onFocus: onGrasp,
    onPointerDown: (event: PointerEvent) => drag.begin(event, name),
    onKeyDown: (event: KeyboardEvent) => moveByKey(event, name, props),
  });
  return (
    <div
      className={css.bars}
      onPointerEnter={onGrasp}
      onPointerMove={drag.move}
      onPointerUp={drag.end}
      onPointerCancel={drag.end}
    >
      <div ref={track} className={css.track}>
        <svg
          aria-hidden="true"
          className={css.picture}
          viewBox={`0 0 ${counts.length} ${height}`}
          preserveAspectRatio="none"
        >
          <path d={pathOf(counts)} fill="currentColor" />
        </svg>
        <div
          className={css.whole}
          style={{ left: percent(span.from), right: `calc(100% - ${percent(span.to + 1)})` }}
          {...part('whole', span.from)}
        >
          <svg
            aria-hidden="true"
            className={css.chosen}
            viewBox={`${span.from} 0 ${span.to - span.from + 1} ${height}`}
            preserveAspectRatio="none"
          >
            <path d={pathOf(counts)} fill="currentColor" />
          </svg>
        </div>
        <div
          className={css.handle}
          style={{ left: percent(span.from) }}
          {...part('from', span.from)}
        />
        <div
          className={css.handle}
          style={{ left: percent(span.to + 1) }}
          {...part('to', span.to)}
        />
      </div>
      <div aria-hidden="true" className={css.marks}>
        {marks.map(({ at, text }) => (
          <span key={at} style={{ left: percent(at) }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

/** All bars as one outline: a line of ten years has five hundred. */
function pathOf(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, at) => {
      if (count === 0) return '';
      const bar = Math.max(1, (height * count) / most).toFixed(1);
      return `M${at + 0.1} ${height}v-${bar}h0.8v${bar}z`;
    })
    .join('');
}

type Drag = { readonly part: Part; readonly at: number; readonly span: BarSpan };

function useDrag(
  track: { readonly current: HTMLDivElement | null },
  { counts, span, onGrasp, onMove, onRelease }: SpanBarsProps,
) {
  const drag = useRef<Drag | null>(null);
  const barAt = ({ clientX }: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    return ((clientX - box.left) / box.width) * counts.length;
  };
  return {
    begin: (event: PointerEvent, part: Part) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      onGrasp();
      drag.current = { part, at: barAt(event), span };
    },
    move: (event: PointerEvent) => {
      if (drag.current === null) return;
      const { part, at, span: before } = drag.current;
      const next = moved(before, { part, by: Math.round(barAt(event) - at), bars: counts.length });
      if (next.from !== span.from || next.to !== span.to) onMove(next);
    },
    end: () => {
      if (drag.current === null) return;
      drag.current = null;
      onRelease();
    },
  };
}

function moveByKey(event: KeyboardEvent, part: Part, props: SpanBarsProps): void {
  const { counts, span, onMove, onRelease } = props;
  const bars = counts.length;
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -pageBars,
    PageUp: pageBars,
    Home: -bars,
    End: bars,
  };
  const step = by[event.key];
  if (step === undefined) return;
  event.preventDefault();
  onMove(moved(span, { part, by: step, bars }));
  onRelease();
}

type Move = { readonly part: Part; readonly by: number; readonly bars: number };

/** No end passes the other one or leaves the row; the whole keeps its length. */
export function moved({ from, to }: BarSpan, { part, by, bars }: Move): BarSpan {
  const between = (value: number, least: number, most: number) =>
    Math.min(Math.max(value, least), most);
  switch (part) {
    case 'from':
      return { from: between(from + by, 0, to), to };
    case 'to':
      return { from, to: between(to + by, from, bars - 1) };
    case 'whole': {
      const shift = between(by, -from, bars - 1 - to);
      return { from: from + shift, to: to + shift };
    }
  }
}
