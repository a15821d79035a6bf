import type { Geometry } from 'geojson';
import { type ReactElement, type SVGAttributes, useId, useMemo } from 'react';
import type { Bbox, LngLat } from '../domain/position.ts';
import css from './sketch.module.css';
import { createSketchPlane, type SketchPlane } from './sketch-plane.ts';
import { narrowQuery, useMedia } from './use-media.ts';

/** `shade` is the one ink in a strength of 0 to 1; `hatch` says that nothing is known. */
export type SketchLook =
  | { readonly kind: 'ground' | 'shape' | 'hatch' }
  | { readonly kind: 'shade'; readonly strength: number };

/** What is drawn alike. */
export type SketchGroup = {
  readonly key: string;
  readonly geometries: readonly Geometry[];
  readonly look: SketchLook;
  /** On hover. */
  readonly title?: string;
  /** Written on the picture, over everything drawn. */
  readonly caption?: { readonly at: LngLat; readonly text: string };
};

type SketchProps = {
  /** What the picture shows, in words. */
  readonly label: string;
  readonly bbox: Bbox;
  /** From the ground up. */
  readonly groups: readonly SketchGroup[];
};

/** About as wide as it is shown, so that names and lines have the size they say. */
const widthPixels = { narrow: 340, wide: 640 } as const;

/** A map as a plain picture: no GPU, no ground below, and it prints as it stands. */
export function Sketch({ label, bbox, groups }: SketchProps): ReactElement {
  const hatchId = useId();
  const width = useMedia(narrowQuery) ? widthPixels.narrow : widthPixels.wide;
  const plane = useMemo(() => createSketchPlane(bbox, width), [bbox, width]);
  return (
    <svg
      role="img"
      aria-label={label}
      className={css.sketch}
      viewBox={`0 0 ${plane.width} ${plane.height}`}
    >
      <HatchPattern id={hatchId} />
      {groups.map((group) => (
        <Group key={group.key} group={group} plane={plane} hatchId={hatchId} />
      ))}
      {groups.map(({ key, caption }) => {
        if (caption === undefined) return null;
        const [x, y] = plane.place(caption.at);
        return (
          <text key={key} x={x} y={y} className={css.caption}>
            {caption.text}
          </text>
        );
      })}
    </svg>
  );
}

type GroupProps = {
  readonly group: SketchGroup;
  readonly plane: SketchPlane;
  readonly hatchId: string;
};

function Group({ group, plane, hatchId }: GroupProps): ReactElement {
  const { geometries, look, title } = group;
  const shapes = useMemo(() => geometries.map(plane.pathOf).join(''), [geometries, plane]);
  const dots = useMemo(() => geometries.map(plane.dotsOf).join(''), [geometries, plane]);
  return (
    <g className={css[look.kind]}>
      {title !== undefined && <title>{title}</title>}
      {shapes !== '' && <path d={shapes} fillRule="evenodd" {...lookAttributes(look, hatchId)} />}
      {dots !== '' && <path d={dots} className={css.dots} />}
    </g>
  );
}

/** What of a look no style sheet can know: they win over it as attributes do not. */
export function lookAttributes(look: SketchLook, hatchId: string): SVGAttributes<SVGPathElement> {
  switch (look.kind) {
    case 'hatch':
      return { style: { fill: `url(#${CSS.escape(hatchId)})` } };
    case 'shade':
      return { style: { fillOpacity: look.strength } };
    case 'ground':
    case 'shape':
      return {};
  }
}

/** Lines from corner to corner, so that a grey copy still tells unknown from none. */
export function HatchPattern({ id }: { id: string }): ReactElement {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" className={css.hatchLine} />
      </pattern>
    </defs>
  );
}
