import type { ReactElement } from 'react';

type SparkLineProps = {
  /** From the earliest to the latest. */
  readonly values: readonly number[];
  /** What is aimed at, as a broken line. */
  readonly target?: number | null;
};

const width = 64;
const height = 18;
const margin = 2;

/** How a figure went, without axes: the number stands beside it, and a table elsewhere. */
export function SparkLine({ values, target = null }: SparkLineProps): ReactElement | null {
  const latest = values.at(-1);
  if (values.length < 2 || latest === undefined) return null;
  const place = placeOf(target === null ? values : [...values, target]);
  const step = (width - 2 * margin) / (values.length - 1);
  const points = values.map((value, at) => `${margin + at * step},${place(value)}`);
  return (
    <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {target !== null && (
        <line
          x1="0"
          x2={width}
          y1={place(target)}
          y2={place(target)}
          stroke="var(--line-strong)"
          strokeDasharray="3 2"
        />
      )}
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx={width - margin} cy={place(latest)} r="2" fill="currentColor" />
    </svg>
  );
}

/** The highest value at the top; what never changes runs through the middle. */
function placeOf(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = height - 2 * margin;
  if (least === most) return () => height / 2;
  return (value) => margin + room * (1 - (value - least) / (most - least));
}
