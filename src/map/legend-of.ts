import { type LayerId, layerIds } from './layer-id.ts';
import type { LegendContext, LegendItem, LegendUnit } from './legend.ts';
import type { MapWord } from './map-words.ts';
import { layerRegistry } from './registry.ts';

/** One block of the legend: a layer, the unit of its classes where they are numbers, its entries. */
export type LegendBlock = {
  readonly layer: LayerId;
  readonly titleKey: MapWord;
  readonly unit: LegendUnit | null;
  readonly items: readonly LegendItem[];
};

/** The legend of the layers that are on, without those that have nothing to explain. */
export function legendOf(
  layers: ReadonlySet<LayerId>,
  context: LegendContext,
): readonly LegendBlock[] {
  return layerIds
    .filter((layer) => layers.has(layer))
    .map((layer) => {
      const { titleKey, legendTitleKey = titleKey, unit, legend } = layerRegistry[layer];
      return { layer, titleKey: legendTitleKey, unit: unit(context), items: legend(context) };
    })
    .filter((block) => block.items.length > 0);
}
