import type { DensityBreaks } from '../domain/geo/density-classes.ts';
import type { MapPaint } from '../theme/map-style.ts';
import type { MapWord } from './map-words.ts';

export type MarkerShape = 'diamond' | 'triangle' | 'square';

/** How an entry of the legend is drawn; none of them speaks by colour alone. */
export type Swatch =
  | { readonly kind: 'fill'; readonly fill: string; readonly outline: string }
  | { readonly kind: 'outline'; readonly fill: string; readonly outline: string }
  | { readonly kind: 'dashed-ring'; readonly fill: string; readonly outline: string }
  | { readonly kind: 'tick'; readonly fill: string; readonly mark: string }
  | { readonly kind: 'hatch'; readonly ground: string; readonly stroke: string }
  | {
      readonly kind: 'letter';
      readonly shape: MarkerShape;
      readonly letter: string;
      readonly fill: string;
      readonly mark: string;
      readonly edge: string;
      /** Simulated: only the edge has the colour. */
      readonly isHollow: boolean;
    }
  | { readonly kind: 'ring'; readonly stroke: string; readonly fill: string }
  | { readonly kind: 'badge'; readonly text: string; readonly fill: string; readonly mark: string };

/** Words, or the numbers of a class: from `from` (included) to `to` (excluded), null without an end. */
type LegendLabel =
  | { readonly kind: 'word'; readonly key: MapWord }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number | null;
      readonly unitKey: MapWord;
    };

export type LegendItem = { readonly swatch: Swatch; readonly label: LegendLabel };

/** What a layer draws its legend from. */
export type LegendContext = {
  readonly paint: MapPaint;
  /** Bounds of the density on the map; null while there is none. */
  readonly densityBreaks: DensityBreaks | null;
};

/** The words of a legend entry; a range without its unit, which stands once above the classes. */
export function legendText(
  item: LegendItem,
  { label, locale }: { label: (key: MapWord) => string; locale: string },
): string {
  if (item.label.kind === 'word') return label(item.label.key);
  const format = new Intl.NumberFormat(locale);
  const { from, to } = item.label;
  return to === null ? `≥ ${format.format(from)}` : `${format.format(from)}–${format.format(to)}`;
}
