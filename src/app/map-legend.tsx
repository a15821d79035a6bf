import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerId } from '../map/layer-id.ts';
import type { LegendContext, LegendItem } from '../map/legend.ts';
import { legendText } from '../map/legend.ts';
import { type LegendBlock, legendOf } from '../map/legend-of.ts';
import { LegendSwatch } from '../map/legend-swatch.tsx';
import { localeOf } from '../text/language.ts';
import { useLanguage } from '../text/use-language.ts';
import { mapPaint } from '../theme/map-style.ts';
import { useLook } from './look.tsx';
import css from './map-legend.module.css';
import { useInspected } from './use-inspected.ts';
import { useLabel } from './use-label.ts';

type MapLegendProps = Omit<LegendContext, 'paint'> & {
  readonly layers: ReadonlySet<LayerId>;
  /** Folded whole at first, where there is little room. */
  readonly isFolded: boolean;
};

/** What the map's signs mean: a line for each layer that is on, which unfolds into its words. */
export function MapLegend(props: MapLegendProps): ReactElement | null {
  const { layers, isFolded, options, density, hexResolution } = props;
  const inspected = useInspected();
  const { t } = useTranslation();
  const { scheme } = useLook();
  const blocks = useMemo(
    () => legendOf(layers, { paint: mapPaint[scheme], options, density, hexResolution }),
    [layers, scheme, options, density, hexResolution],
  );
  if (blocks.length === 0) return null;
  return (
    <details className={css.legend} open={!isFolded}>
      <summary>{t('shell.legend')}</summary>
      {[...blocks].reverse().map((block) => (
        <LayerLegend key={block.layer} block={block} />
      ))}
      {/* A density says nothing without how much was looked at. */}
      {layers.has('density') && inspected !== null && (
        <p className={css.inspected}>{t('map.inspectedOf', inspected)}</p>
      )}
    </details>
  );
}

function LayerLegend({ block: { titleKey, unit, items } }: { block: LegendBlock }): ReactElement {
  const label = useLabel();
  const language = useLanguage();
  const words = { label, locale: localeOf[language] };
  return (
    <details className={css.layer}>
      <summary>
        <span className={css.title}>{label(titleKey)}</span>
        <Swatches items={items} />
      </summary>
      {unit !== null && <p className={css.unit}>{label(unit.key, unit.values)}</p>}
      <ul>
        {items.map((item) => {
          const text = legendText(item, words);
          return (
            <li key={text}>
              <LegendSwatch swatch={item.swatch} />
              {text}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** All signs of a layer in one line, as long as it is folded. */
function Swatches({ items }: { items: readonly LegendItem[] }): ReactElement {
  return (
    <span className={css.swatches}>
      {items.map((item) => (
        <LegendSwatch key={JSON.stringify(item)} swatch={item.swatch} />
      ))}
    </span>
  );
}
