import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';

/** One call on the map that brings a style nearer to the wanted one. */
export type StyleStep =
  | { readonly kind: 'paint'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'layout'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'filter'; readonly id: string; readonly filter: FilterSpecification | null }
  | {
      readonly kind: 'zooms';
      readonly id: string;
      readonly minzoom: number;
      readonly maxzoom: number;
    };

const everyZoom = { minzoom: 0, maxzoom: 24 } as const;

/** The steps from one list of layers to another that has the same layers in the same order. */
export function styleSteps(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): readonly StyleStep[] {
  return after.flatMap((layer, index) => {
    const old = before[index];
    if (old?.id !== layer.id) throw new RangeError(`Layer ${layer.id} is not where it was`);
    return [
      ...zoomSteps(old, layer),
      ...filterSteps(old, layer),
      ...propertySteps('layout', { id: layer.id, before: old.layout, after: layer.layout }),
      ...propertySteps('paint', { id: layer.id, before: old.paint, after: layer.paint }),
    ];
  });
}

function zoomSteps(before: LayerSpecification, after: LayerSpecification): StyleStep[] {
  const { id, minzoom = everyZoom.minzoom, maxzoom = everyZoom.maxzoom } = after;
  const isSame =
    minzoom === (before.minzoom ?? everyZoom.minzoom) &&
    maxzoom === (before.maxzoom ?? everyZoom.maxzoom);
  return isSame ? [] : [{ kind: 'zooms', id, minzoom, maxzoom }];
}

function filterSteps(before: LayerSpecification, after: LayerSpecification): StyleStep[] {
  const filter = filterOf(after);
  return isSame(filterOf(before), filter) ? [] : [{ kind: 'filter', id: after.id, filter }];
}

function filterOf(layer: LayerSpecification): FilterSpecification | null {
  return 'filter' in layer ? (layer.filter ?? null) : null;
}

type Properties = Readonly<Record<string, unknown>>;
type PropertyPair = {
  readonly id: string;
  readonly before: Properties | undefined;
  readonly after: Properties | undefined;
};

function propertySteps(
  kind: 'layout' | 'paint',
  { id, before = {}, after = {} }: PropertyPair,
): StyleStep[] {
  return Object.entries(after)
    .filter(([name, value]) => !isSame(before[name], value))
    .map(([name, value]) => ({ kind, id, name, value }));
}

/** Specifications are plain JSON. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
