import { describe, expect, it } from 'vitest';
import { type LayerId, layerIds } from '../../src/map/layer-id.ts';
import { buildingFills } from '../../src/map/layer-options.ts';
import { type LegendContext, legendText } from '../../src/map/legend.ts';
import { legendOf } from '../../src/map/legend-of.ts';
import { mapWords } from '../../src/map/map-words.ts';
import { layerRegistry } from '../../src/map/registry.ts';
import { mapPaint } from '../../src/theme/map-style.ts';

const context = {
  paint: mapPaint.light,
  options: { areaMeasure: 'open', buildingFill: 'status' },
  density: { breaks: [50, 100, 200, 500, 1000], bandwidthMeters: 75 },
  hexResolution: 9,
} as const satisfies LegendContext;
const words = { label: (key: string) => key, locale: 'zh-CN' };
const swatchesOf = (layer: LayerId, change: Partial<LegendContext> = {}) =>
  legendOf(new Set([layer]), { ...context, ...change })[0]?.items.map(({ swatch }) => swatch) ?? [];

describe('the legend', () => {
  it('explains the layers that are on, from the ground up', () => {
    const blocks = legendOf(new Set(['alarms', 'areas']), context);
    expect(blocks.map(({ layer }) => layer)).toEqual(['areas', 'alarms']);
  });

  it('says nothing of a density that is not there yet', () => {
    expect(legendOf(new Set(['density']), { ...context, density: null })).toEqual([]);
  });

  it('gives the density in numbers, the last class without an end', () => {
    const [block] = legendOf(new Set(['density']), context);
    expect(block?.items.map((item) => legendText(item, words))).toEqual([
      '50–100',
      '100–200',
      '200–500',
      '500–1,000',
      '≥ 1,000',
    ]);
  });

  it('says over how many metres the density is smoothed [L2]', () => {
    const [block] = legendOf(new Set(['density']), context);
    expect(block?.unit?.values).toEqual({ meters: 75 });
  });

  it('gives hexagons in whole numbers, in classes that follow only the resolution [L3]', () => {
    const texts = (hexResolution: number) =>
      legendOf(new Set(['hexagons']), { ...context, hexResolution })[0]?.items.map((item) =>
        legendText(item, words),
      );
    expect(texts(9)).toEqual(['1–4', '5–9', '10–19', '20–49', '≥ 50']);
    expect(texts(11)).toEqual(['1', '2', '3–4', '5–9', '≥ 10']);
  });

  it('uses only words that the text floor is asked for', () => {
    for (const id of layerIds) {
      for (const buildingFill of buildingFills) {
        const asked = { ...context, options: { ...context.options, buildingFill } };
        const { titleKey, unit, legend } = layerRegistry[id];
        const keys = legend(asked).map(({ label }) =>
          label.kind === 'word' ? label.key : label.unitKey,
        );
        const unitKey = unit(asked)?.key ?? titleKey;
        expect(mapWords).toEqual(expect.arrayContaining([titleKey, unitKey, ...keys]));
      }
    }
  });

  it('says what the switch of a layer says', () => {
    const change = { options: { areaMeasure: 'overdue', buildingFill: 'risk' } } as const;
    for (const layer of ['areas', 'buildings'] as const) {
      expect(swatchesOf(layer, change)).not.toEqual(swatchesOf(layer));
    }
  });

  it('tells the statuses of buildings apart without their colours', () => {
    const kinds = swatchesOf('buildings').map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('tells the risk levels of buildings apart without their colours', () => {
    const risk = { options: { ...context.options, buildingFill: 'risk' } } as const;
    const letters = swatchesOf('buildings', risk).flatMap((swatch) =>
      swatch.kind === 'plate' ? [swatch.letter] : [swatch.kind],
    );
    expect(letters).toEqual(['重', '较', '一', '低', 'hatch']);
  });

  it('tells the four states of a charging site apart without a colour', () => {
    const sites = swatchesOf('sites').flatMap((swatch) => (swatch.kind === 'site' ? [swatch] : []));
    expect(new Set(sites.map(({ status }) => status)).size).toBe(4);
    expect(new Set(sites.map(({ ink }) => ink)).size).toBe(1);
  });

  it('shows no data as a state of its own, neither online nor offline [D28]', () => {
    const states = swatchesOf('devices').flatMap((swatch) =>
      swatch.kind === 'device' && swatch.picture.letter === '' ? [swatch.picture] : [],
    );
    expect(states.map(({ connection }) => connection)).toEqual(['online', 'offline', 'no_data']);
    expect(new Set(states.map(({ ink }) => ink)).size).toBe(3);
  });

  it('tells the states of a hazard apart without a colour, and a major one by its outline', () => {
    const hazards = swatchesOf('hazards').flatMap((swatch) =>
      swatch.kind === 'hazard' ? [swatch.picture] : [],
    );
    const looks = hazards.map(
      ({ state, outline }) => `${state}${outline === null ? '' : ' heavy'}`,
    );
    expect(looks).toEqual(['overdue', 'open', 'rectified', 'open heavy']);
  });

  it('tells the levels of alarms apart without their colours', () => {
    const [block] = legendOf(new Set(['alarms']), context);
    const shapes = block?.items.flatMap(({ swatch }) =>
      swatch.kind === 'letter' && !swatch.isHollow ? [`${swatch.shape} ${swatch.letter}`] : [],
    );
    expect(shapes).toEqual(['diamond 1', 'triangle 2', 'square 3']);
  });
});

it('a click means alarm, hazard, device, site, building, compound, area, in this order [C21]', () => {
  const byPriority = layerIds
    .filter((id) => layerRegistry[id].pickPriority > 0)
    .sort((a, b) => layerRegistry[b].pickPriority - layerRegistry[a].pickPriority);
  expect(byPriority).toEqual([
    'alarms',
    'hazards',
    'devices',
    'sites',
    'buildings',
    'compounds',
    'areas',
  ]);
});
