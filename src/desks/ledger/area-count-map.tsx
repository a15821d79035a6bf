import type { Geometry } from 'geojson';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaCode, finestAreas } from '../../domain/area.ts';
import {
  type AreaGeometry,
  bboxOfPositions,
  polygonBbox,
  polygonCentroid,
} from '../../domain/geo/polygon.ts';
import type { Bbox } from '../../domain/position.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Sketch, type SketchGroup, type SketchLook } from '../../ui/sketch.tsx';
import { SketchLegend } from '../../ui/sketch-legend.tsx';
import { type CountClass, classOf, countClasses } from './count-classes.ts';

type CountedArea = {
  readonly code: AreaCode;
  readonly name: string;
  /** null where nobody has drawn the area yet. */
  readonly geometry: AreaGeometry | null;
  /** null where nobody has looked, which is not the same as none. */
  readonly count: number | null;
};

type AreaCountMapProps = {
  readonly label: string;
  readonly areas: readonly CountedArea[];
  /** What is drawn over the areas. */
  readonly shapes?: readonly Geometry[];
  /** Around the shapes; null when there are none. */
  readonly shapesBbox?: Bbox | null;
};

/**
 * Counts by area as a map, which needs no coordinates of what is counted. Nothing at all where
 * neither an area nor a shape can be drawn.
 */
export function AreaCountMap(props: AreaCountMapProps): ReactElement | null {
  const { label, areas, shapes = noShapes, shapesBbox = null } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const drawn = useMemo(() => finestAreas(areas).filter(isDrawn), [areas]);
  const classes = useMemo(() => countClasses(drawn.map(({ count }) => count ?? 0)), [drawn]);
  const bbox = useMemo(() => boxAround(drawn, shapesBbox), [drawn, shapesBbox]);
  const unknown = t('map.area.neverInspected');
  const groups = useMemo(() => {
    const areCaptioned = drawn.length <= mostCaptions;
    const grounds = drawn.map(({ code, name, geometry, count }): SketchGroup => {
      const number = count === null ? unknown : formatCount(count, language);
      return {
        key: String(code),
        geometries: [geometry],
        look: lookOf(count, classes),
        title: `${name} ${number}`,
        ...(areCaptioned && { caption: { at: polygonCentroid(geometry), text: name } }),
      };
    });
    return [...grounds, { key: 'shapes', geometries: shapes, look: shapeLook }];
  }, [drawn, classes, shapes, unknown, language]);
  if (bbox === null) return null;
  const entries = classes.map(({ from, to }) => ({
    look: lookOf(from, classes),
    label: from === to ? String(from) : [from, to].map((n) => formatCount(n, language)).join('–'),
  }));
  return (
    <div>
      <Sketch label={label} bbox={bbox} groups={groups} />
      <SketchLegend
        entries={[
          ...entries,
          ...(drawn.some(({ count }) => count === 0 && classes.length > 0)
            ? [{ look: groundLook, label: '0' }]
            : []),
          ...(drawn.some(({ count }) => count === null)
            ? [{ look: hatchLook, label: unknown }]
            : []),
        ]}
      />
    </div>
  );
}

/** More names would lie on each other. */
const mostCaptions = 40;

const noShapes: readonly Geometry[] = [];
const shapeLook: SketchLook = { kind: 'shape' };
const groundLook: SketchLook = { kind: 'ground' };
const hatchLook: SketchLook = { kind: 'hatch' };

type DrawnArea = CountedArea & { readonly geometry: AreaGeometry };

function isDrawn(area: CountedArea): area is DrawnArea {
  return area.geometry !== null;
}

function lookOf(count: number | null, classes: readonly CountClass[]): SketchLook {
  if (count === null) return hatchLook;
  const index = classOf(count, classes);
  if (index < 0) return groundLook;
  const steps = Math.max(1, classes.length - 1);
  return { kind: 'shade', strength: strengths.least + (strengths.span * index) / steps };
}

/** One ink in even steps: a count is no risk level and takes none of its colours. */
const strengths = { least: 0.15, span: 0.6 } as const;

/** Around the areas, and around what lies on or near them; around the shapes alone if elsewhere. */
function boxAround(drawn: readonly DrawnArea[], shapes: Bbox | null): Bbox | null {
  if (drawn.length === 0) return shapes;
  const ground = unionOf(drawn.map(({ geometry }) => polygonBbox(geometry)));
  if (shapes === null) return ground;
  return meets(ground, shapes) ? unionOf([ground, shapes]) : shapes;
}

function unionOf(boxes: readonly Bbox[]): Bbox {
  return bboxOfPositions(
    boxes.flatMap(([west, south, east, north]): [number, number][] => [
      [west, south],
      [east, north],
    ]),
  );
}

function meets(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
