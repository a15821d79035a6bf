import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { styleSteps } from '../../src/map/style-steps.ts';

const line = (values: Partial<Extract<LayerSpecification, { type: 'line' }>> = {}) =>
  ({ id: 'a', type: 'line', source: 's', ...values }) satisfies LayerSpecification;

describe('the steps between two styles', () => {
  it('are none when nothing changed', () => {
    const layer = line({ paint: { 'line-color': ['get', 'color'] }, filter: ['has', 'x'] });
    expect(styleSteps([layer], [structuredClone(layer)])).toEqual([]);
  });

  it('name each property that changed and no other', () => {
    const before = line({ paint: { 'line-color': '#000000', 'line-width': 1 } });
    const after = line({
      paint: { 'line-color': '#ffffff', 'line-width': 1 },
      layout: { visibility: 'none' },
    });
    expect(styleSteps([before], [after])).toEqual([
      { kind: 'layout', id: 'a', name: 'visibility', value: 'none' },
      { kind: 'paint', id: 'a', name: 'line-color', value: '#ffffff' },
    ]);
  });

  it('take a filter away and limit the zooms', () => {
    const steps = styleSteps([line({ filter: ['has', 'x'] })], [line({ maxzoom: 14 })]);
    expect(steps).toEqual([
      { kind: 'zooms', id: 'a', minzoom: 0, maxzoom: 14 },
      { kind: 'filter', id: 'a', filter: null },
    ]);
  });

  it('refuse styles of other layers', () => {
    expect(() => styleSteps([line()], [line({ id: 'b' })])).toThrow(/b is not where it was/);
  });
});
