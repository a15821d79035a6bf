import type { SiteStatus } from '../domain/charging-site.ts';
import type { DensityBreaks } from '../domain/geo/density-classes.ts';
import type { MapPaint } from '../theme/map-style.ts';
import type { DevicePicture } from './draw-device.ts';
import type { HazardPicture } from './draw-hazard.ts';
import type { LayerOptions } from './layer-options.ts';
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
  | {
      readonly kind: 'plate';
      readonly letter: string;
      readonly fill: string;
      readonly mark: string;
    }
  | {
      readonly kind: 'site';
      readonly status: SiteStatus;
      readonly ink: string;
      readonly ground: string;
    }
  | { readonly kind: 'device'; readonly picture: DevicePicture }
  | { readonly kind: 'hazard'; readonly picture: HazardPicture }
  | { readonly kind: 'mix'; readonly colors: readonly string[]; readonly fill: string }
  | { readonly kind: 'badge'; readonly text: string; readonly fill: string; readonly mark: string };

/**
 * Words, or the numbers of a class: from `from` (included) to `to` (excluded), null without an end.
 * Counts are whole, so that their last number can be named.
 */
type LegendLabel =
  | { readonly kind: 'word'; readonly key: MapWord }
  | {
      readonly kind: 'range' | 'counts';
      readonly from: number;
      readonly to: number | null;
      readonly unitKey: MapWord;
    };

export type LegendItem = { readonly swatch: Swatch; readonly label: LegendLabel };

/** What a layer draws its legend from. */
export type LegendContext = {
  readonly paint: MapPaint;
  readonly options: LayerOptions;
  /** Bounds and smoothing of the density on the map; null while there is none. */
  readonly density: { readonly breaks: DensityBreaks; readonly bandwidthMeters: number } | null;
  /** H3 resolution of the hexagons on the map; null while there are none. */
  readonly hexResolution: number | null;
};

/** The unit above the classes of a legend; `values` stand in its words. */
export type LegendUnit = { readonly key: MapWord; readonly values: LabelValues };
type LabelValues = Readonly<Record<string, number>>;

/** Words of the page's language, with values in them. */
export type Label = (key: MapWord, values?: LabelValues) => string;

/** The words of a legend entry; a range without its unit, which stands once above the classes. */
export function legendText(
  item: LegendItem,
  { label, locale }: { label: Label; locale: string },
): string {
  if (item.label.kind === 'word') return label(item.label.key);
  const format = new Intl.NumberFormat(locale);
  const { kind, from } = item.label;
  const to = kind === 'counts' && item.label.to !== null ? item.label.to - 1 : item.label.to;
  if (from === to) return format.format(from);
  return to === null ? `≥ ${format.format(from)}` : `${format.format(from)}–${format.format(to)}`;
}
