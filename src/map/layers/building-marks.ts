import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { riskLevels } from '../../domain/building.ts';
import { mapFonts } from '../../theme/map-style.ts';
import { visibility } from '../map-recipe.ts';
import { patternId } from '../pattern-id.ts';
import { type BuildingLook, buildingStatusOf, riskMarkColor } from './building-colors.ts';
import { riskLetters } from './buildings-legend.ts';

export type BuildingMarksProps = BuildingLook & {
  readonly isOn: boolean;
  readonly isTilted: boolean;
  readonly source: string;
};

const marksFromZoom = 15.8;

/** Ticks, clocks, counts and letters on buildings, seen from above. */
export function buildingMarks(props: BuildingMarksProps): readonly LayerSpecification[] {
  return [statusMarks(props), openCounts(props), riskMarks(props)];
}

/** One point a building, so that none bears its mark twice at a tile's edge. */
function markTile({ source }: BuildingMarksProps) {
  return { source, 'source-layer': 'building-marks', minzoom: marksFromZoom } as const;
}

function statusMarks(props: BuildingMarksProps): LayerSpecification {
  const { isOn, isTilted, fill, paint } = props;
  const { overdue, rectified } = paint.building;
  const mark = paint.buildingMark;
  const clock = patternId({ kind: 'clock', fill: overdue.outline, mark });
  const tick = patternId({ kind: 'tick', fill: rectified.outline, mark });
  return {
    id: 'buildings-marks',
    type: 'symbol',
    ...markTile(props),
    filter: ['in', buildingStatusOf, ['literal', ['overdue', 'rectified']]],
    layout: {
      visibility: visibility(isOn && !isTilted && fill === 'status'),
      'icon-image': ['match', buildingStatusOf, 'overdue', clock, tick],
      'icon-padding': 1,
      'symbol-sort-key': ['match', buildingStatusOf, 'overdue', 0, 1],
    },
  };
}

function openCounts(props: BuildingMarksProps): LayerSpecification {
  const { isOn, isTilted, fill, paint } = props;
  return {
    id: 'buildings-open-counts',
    type: 'symbol',
    ...markTile(props),
    filter: ['==', buildingStatusOf, 'open'],
    layout: {
      visibility: visibility(isOn && !isTilted && fill === 'status'),
      'text-field': ['to-string', ['get', 'open']],
      'text-font': mapFonts,
      'text-size': 12,
      'text-padding': 1,
    },
    paint: { 'text-color': paint.buildingMark },
  };
}

function riskMarks(props: BuildingMarksProps): LayerSpecification {
  const { isOn, isTilted, fill, paint } = props;
  return {
    id: 'buildings-risk-marks',
    type: 'symbol',
    ...markTile(props),
    filter: ['has', 'risk'],
    layout: {
      visibility: visibility(isOn && !isTilted && fill === 'risk'),
      'text-field': riskLetter,
      'text-font': mapFonts,
      'text-size': 12,
      'text-padding': 1,
      'symbol-sort-key': riskOrder,
    },
    paint: { 'text-color': riskMarkColor(paint) },
  };
}

const [major, larger, general, low] = riskLevels;
const risk = ['get', 'risk'] satisfies ExpressionSpecification;
const riskLetter: ExpressionSpecification = [
  'match',
  risk,
  major,
  riskLetters.major,
  larger,
  riskLetters.larger,
  general,
  riskLetters.general,
  riskLetters.low,
];
/** The worst keeps its letter where two would touch. */
const riskOrder: ExpressionSpecification = [
  'match',
  risk,
  major,
  0,
  larger,
  1,
  general,
  2,
  low,
  3,
  4,
];
