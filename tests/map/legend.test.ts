import { describe, expect, it } from 'vitest';
import { layerIds } from '../../src/map/layer-id.ts';
import { legendText } from '../../src/map/legend.ts';
import { legendOf } from '../../src/map/legend-of.ts';
import { mapWords } from '../../src/map/map-words.ts';
import { layerRegistry } from '../../src/map/registry.ts';
import { mapPaint } from '../../src/theme/map-style.ts';

const context = { paint: mapPaint.light, densityBreaks: [50, 100, 200, 500, 1000] } as const;
const words = { label: (key: string) => key, locale: 'zh-CN' };

describe('the legend', () => {
  it('explains the layers that are on, from the ground up', () => {
    const blocks = legendOf(new Set(['alarms', 'areas']), context);
    expect(blocks.map(({ layer }) => layer)).toEqual(['areas', 'alarms']);
  });

  it('says nothing of a density that is not there yet', () => {
    expect(legendOf(new Set(['density']), { ...context, densityBreaks: null })).toEqual([]);
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

  it('uses only words that the text floor is asked for', () => {
    for (const id of layerIds) {
      const { titleKey, legend } = layerRegistry[id];
      const keys = legend(context).map(({ label }) =>
        label.kind === 'word' ? label.key : label.unitKey,
      );
      expect(mapWords).toEqual(expect.arrayContaining([titleKey, ...keys]));
    }
  });

  it('tells the statuses of buildings apart without their colours', () => {
    const [block] = legendOf(new Set(['buildings']), context);
    const kinds = block?.items.map(({ swatch }) => swatch.kind);
    expect(new Set(kinds).size).toBe(kinds?.length);
  });

  it('tells the levels of alarms apart without their colours', () => {
    const [block] = legendOf(new Set(['alarms']), context);
    const shapes = block?.items.flatMap(({ swatch }) =>
      swatch.kind === 'letter' && !swatch.isHollow ? [`${swatch.shape} ${swatch.letter}`] : [],
    );
    expect(shapes).toEqual(['diamond 1', 'triangle 2', 'square 3']);
  });
});

it('a click means an alarm before a building before an area', () => {
  const { alarms, buildings, areas } = layerRegistry;
  expect(alarms.pickPriority).toBeGreaterThan(buildings.pickPriority);
  expect(buildings.pickPriority).toBeGreaterThan(areas.pickPriority);
});
