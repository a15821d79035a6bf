import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapPaint } from '../../theme/map-style.ts';

/**
 * Pixels; a road keeps about its width on the ground from zoom 15 on. `roadClass` is an expression
 * that answers trunk, lane, or anything else for a street.
 */
export function roadWidth(
  roadClass: ExpressionSpecification,
  extraPixels: number,
): ExpressionSpecification {
  const byClass = (trunk: number, street: number, lane: number): ExpressionSpecification => [
    '+',
    extraPixels,
    ['match', roadClass, 'trunk', trunk, 'lane', lane, street],
  ];
  return [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    11,
    byClass(1.2, 0.6, 0.2),
    14,
    byClass(4, 2.2, 1.1),
    16,
    byClass(10, 6.5, 3.5),
    19,
    byClass(40, 26, 14),
  ];
}

export function nameColours({ labelQuiet, labelHalo }: MapPaint) {
  return { 'text-color': labelQuiet, 'text-halo-color': labelHalo, 'text-halo-width': 1.4 };
}
