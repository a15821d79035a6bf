import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { MapPaint } from '../../theme/map-style.ts';
import type { BuildingFill } from '../layer-options.ts';
import { patternId } from '../pattern-id.ts';

export const buildingStatusOf = ['get', 'status'] satisfies ExpressionSpecification;
const riskOf = ['get', 'risk'] satisfies ExpressionSpecification;

export type BuildingLook = { readonly fill: BuildingFill; readonly paint: MapPaint };

/** Buildings of which the fill knows something; the others are hatched. */
export function isKnown(fill: BuildingFill): FilterSpecification {
  return fill === 'risk' ? ['has', 'risk'] : ['!=', buildingStatusOf, 'unknown'];
}

export function isNotKnown(fill: BuildingFill): FilterSpecification {
  return fill === 'risk' ? ['!', ['has', 'risk']] : ['==', buildingStatusOf, 'unknown'];
}

export function fillColor({ fill, paint }: BuildingLook): ExpressionSpecification {
  return fill === 'risk' ? byRisk(paint, 'fill') : byStatus(paint, 'fill');
}

export function outlineColor({ fill, paint }: BuildingLook): ExpressionSpecification {
  return fill === 'risk' ? byRisk(paint, 'outline') : byStatus(paint, 'outline');
}

/** A solid has no ring: an overdue one takes the colour of its ring whole. */
export function solidColor({ fill, paint }: BuildingLook): ExpressionSpecification {
  if (fill === 'risk') return byRisk(paint, 'fill');
  const { overdue } = paint.building;
  return ['case', ['==', buildingStatusOf, 'overdue'], overdue.outline, byStatus(paint, 'fill')];
}

/** The letter on a building, in a colour that reads on its fill. */
export function riskMarkColor(paint: MapPaint): ExpressionSpecification {
  return byRisk(paint, 'mark');
}

export function hatchOf(paint: MapPaint): string {
  const { fill, outline: stroke } = paint.building.unknown;
  return patternId({ kind: 'hatch', stroke, ground: fill });
}

function byStatus(paint: MapPaint, part: 'fill' | 'outline'): ExpressionSpecification {
  const { overdue, open, rectified, clear, unknown } = paint.building;
  return [
    'match',
    buildingStatusOf,
    'overdue',
    overdue[part],
    'open',
    open[part],
    'rectified',
    rectified[part],
    'clear',
    clear[part],
    unknown[part],
  ];
}

function byRisk(paint: MapPaint, part: 'fill' | 'outline' | 'mark'): ExpressionSpecification {
  const { major, larger, general, low } = paint.risk;
  const unrated = paint.building.unknown.outline;
  return [
    'match',
    riskOf,
    'major',
    major[part],
    'larger',
    larger[part],
    'general',
    general[part],
    'low',
    low[part],
    unrated,
  ];
}
