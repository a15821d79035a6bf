import { type ReactElement, useId } from 'react';
import type { Mark, MarkShape } from '../theme/marks.ts';
import css from './status-mark.module.css';

type StatusMarkProps = {
  readonly mark: Mark;
  /** One character inside the shape. */
  readonly letter?: string;
  readonly label: string;
  /** The label is for screen readers only: the words stand beside it anyway. */
  readonly isLabelHidden?: boolean;
  readonly sizePixels?: number;
};

/** A status by shape, letter and colour at once, so that none of them has to be seen. */
export function StatusMark(props: StatusMarkProps): ReactElement {
  const { mark, letter, label, isLabelHidden = false, sizePixels = 18 } = props;
  return (
    <span className={css.mark} title={isLabelHidden ? label : undefined}>
      <MarkPicture mark={mark} sizePixels={sizePixels} {...(letter !== undefined && { letter })} />
      <span
        className={isLabelHidden ? 'visually-hidden' : css.label}
        style={{ color: `var(--${mark.tone}-text)` }}
      >
        {label}
      </span>
    </span>
  );
}

type MarkPictureProps = {
  readonly mark: Mark;
  readonly letter?: string;
  readonly sizePixels?: number;
};

/** The mark without its words. */
function MarkPicture({ mark, letter, sizePixels = 18 }: MarkPictureProps): ReactElement {
  return (
    <svg
      aria-hidden="true"
      width={sizePixels}
      height={sizePixels}
      viewBox="0 0 20 20"
      style={{ flex: 'none' }}
    >
      <Shape shape={mark.shape} fill={`var(--${mark.tone}-fill)`} />
      {letter !== undefined && (
        <text
          x="10"
          y={mark.shape === 'triangle' ? 15.6 : 13.6}
          textAnchor="middle"
          fontSize={mark.shape === 'triangle' ? 8.5 : 10}
          fontWeight="700"
          fill={letterColour(mark.tone)}
        >
          {letter}
        </text>
      )}
    </svg>
  );
}

/** Dark ink on the light fills, white on the deep ones. */
function letterColour(tone: string): string {
  const isLight = /-(2|3|larger|general)$/.test(tone);
  return isLight ? '#17202E' : '#FFFFFF';
}

function Shape({ shape, fill }: { shape: MarkShape; fill: string }): ReactElement {
  const hatchId = useId();
  switch (shape) {
    case 'diamond':
      return (
        <path
          d="M10 .5L19.5 10 10 19.5.5 10z"
          fill={fill}
          stroke="var(--ink)"
          strokeOpacity=".35"
        />
      );
    case 'triangle':
      return <path d="M10 1L19.5 18.5H.5z" fill={fill} stroke="var(--ink)" strokeOpacity=".35" />;
    case 'square':
      return (
        <rect
          x="2"
          y="2"
          width="16"
          height="16"
          rx="1.5"
          fill={fill}
          stroke="var(--ink)"
          strokeOpacity=".5"
        />
      );
    case 'circle':
      return <circle cx="10" cy="10" r="6.5" fill={fill} />;
    case 'ring':
      return <circle cx="10" cy="10" r="5.8" fill="none" stroke={fill} strokeWidth="2.6" />;
    case 'dashed-ring':
      return (
        <>
          <circle
            cx="10"
            cy="10"
            r="8"
            fill="none"
            stroke={fill}
            strokeWidth="2"
            strokeDasharray="4 2.3"
          />
          <circle cx="10" cy="10" r="4" fill={fill} />
        </>
      );
    case 'tick':
      return (
        <>
          <circle cx="10" cy="10" r="8" fill={fill} />
          <path d="M6 10.3l2.8 2.8L14 7.6" fill="none" stroke="#fff" strokeWidth="2" />
        </>
      );
    case 'hatch':
      return (
        <>
          <pattern
            id={hatchId}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="1.8" height="4" fill={fill} />
          </pattern>
          <circle
            cx="10"
            cy="10"
            r="7.5"
            fill={`url(#${hatchId})`}
            stroke={fill}
            strokeWidth="1.4"
          />
        </>
      );
  }
}
