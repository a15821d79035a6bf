import { describe, expect, it } from 'vitest';
import { type LayerId, layerIds } from '../../src/map/layer-id.ts';
import { areaPickLayers } from '../../src/map/layers/areas-layer.ts';
import { buildingPickLayers } from '../../src/map/layers/buildings-layer.ts';
import { parsePatternId } from '../../src/map/pattern-id.ts';
import { type StageLook, stageStyle } from '../../src/map/stage-style.ts';
import { styleSteps } from '../../src/map/style-steps.ts';
import { mapPaint } from '../../src/theme/map-style.ts';

const look: StageLook = {
  layers: new Set(layerIds),
  options: { areaMeasure: 'open', buildingFill: 'status' },
  selection: null,
  isTilted: false,
  paint: mapPaint.light,
  tiles: 'buildings://{z}/{x}/{y}/1',
  outside: { kind: 'none' },
};

const ids = (next: StageLook) => stageStyle(next).layers.map(({ id }) => id);

describe('the style of the stage', () => {
  it('has the same layers in the same order for every look', () => {
    const other: StageLook = {
      layers: new Set(),
      options: { areaMeasure: 'overdue', buildingFill: 'risk' },
      selection: { layer: 'areas', id: '500199001001000' },
      isTilted: true,
      paint: mapPaint.dark,
      tiles: look.tiles,
      outside: look.outside,
    };
    expect(ids(other)).toEqual(ids(look));
    expect(new Set(ids(look)).size).toBe(ids(look).length);
  });

  it('draws the density under buildings, outlines and names', () => {
    const order = ids(look);
    const density = order.indexOf('density');
    for (const above of ['buildings-fill', 'areas-outline', 'area-names', 'road-names']) {
      expect(order.indexOf(above)).toBeGreaterThan(density);
    }
  });

  it('has every layer that a click may hit', () => {
    expect(ids(look)).toEqual(expect.arrayContaining([...areaPickLayers, ...buildingPickLayers]));
  });

  it('names only sources that it has', () => {
    const { sources, layers } = stageStyle(look);
    const used = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(used));
  });

  it('asks nothing of another origin: no glyphs, no sprite, no address', () => {
    expect(JSON.stringify(stageStyle(look))).not.toMatch(/https?:|glyphs|sprite/);
  });

  it('names only pictures that the page can draw', () => {
    const text = JSON.stringify(stageStyle(look).layers);
    const names = text.match(/(?<=")(?:hatch|tick|clock|letter|site)\/[^"]*(?=")/g) ?? [];
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => parsePatternId(name) === null)).toEqual([]);
  });

  const ofMarks: readonly LayerId[] = ['alarms', 'devices', 'hazards'];
  it.each(layerIds.filter((id) => !ofMarks.includes(id)))(
    'hides %s when it is off, and only it',
    (off) => {
      const layers = new Set<LayerId>(layerIds.filter((id) => id !== off));
      const steps = styleSteps(stageStyle(look).layers, stageStyle({ ...look, layers }).layers);
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) {
        expect(step).toMatchObject({ kind: 'layout', name: 'visibility', value: 'none' });
        expect(step.id.startsWith(off)).toBe(true);
      }
    },
  );

  it('keeps outlines and names of areas when their fill is off', () => {
    const { layers } = stageStyle({ ...look, layers: new Set() });
    const outline = layers.find(({ id }) => id === 'areas-outline');
    expect(outline?.layout).not.toHaveProperty('visibility', 'none');
  });

  it.each([
    ['areaMeasure', 'overdue', 'areas-'],
    ['buildingFill', 'risk', 'buildings-'],
  ] as const)('changes only the layer that %s %s belongs to', (option, value, prefix) => {
    const options = { ...look.options, [option]: value };
    const steps = styleSteps(stageStyle(look).layers, stageStyle({ ...look, options }).layers);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(({ id }) => !id.startsWith(prefix))).toEqual([]);
  });

  it('marks the status of buildings or their risk, never both', () => {
    const marks = (buildingFill: 'status' | 'risk') =>
      stageStyle({ ...look, options: { ...look.options, buildingFill } })
        .layers.filter(
          ({ id, layout }) => /marks|counts|ring/.test(id) && layout?.visibility !== 'none',
        )
        .map(({ id }) => id)
        .filter((id) => id.startsWith('buildings-'));
    expect(marks('status')).toEqual([
      'buildings-overdue-ring',
      'buildings-marks',
      'buildings-open-counts',
    ]);
    expect(marks('risk')).toEqual(['buildings-risk-marks']);
  });

  it('draws solids instead of flat marks in a view from the side', () => {
    const visible = (isTilted: boolean) =>
      stageStyle({ ...look, isTilted })
        .layers.filter(({ layout }) => layout?.visibility !== 'none')
        .map(({ id }) => id);
    expect(visible(true)).toContain('buildings-solid');
    expect(visible(true)).not.toContain('buildings-marks');
    expect(visible(false)).not.toContain('buildings-solid');
  });
});
