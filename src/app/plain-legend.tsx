import { type ReactElement, useMemo } from 'react';
import type { LayerId } from '../map/layer-id.ts';
import { type LegendContext, legendText } from '../map/legend.ts';
import { legendOf } from '../map/legend-of.ts';
import { LegendSwatch } from '../map/legend-swatch.tsx';
import { localeOf } from '../text/language.ts';
import { useLanguage } from '../text/use-language.ts';
import { mapPaint } from '../theme/map-style.ts';
import type { ColorScheme } from '../theme/tokens.ts';
import css from './plain-legend.module.css';
import { useLabel } from './use-label.ts';

type PlainLegendProps = Omit<LegendContext, 'paint'> & {
  readonly layers: ReadonlySet<LayerId>;
  readonly scheme: ColorScheme;
};

/** What the classes of the map mean, with nothing to unfold: only of layers whose classes are numbers. */
export function PlainLegend({ layers, scheme, ...context }: PlainLegendProps): ReactElement {
  const label = useLabel();
  const language = useLanguage();
  const { options, density, hexResolution } = context;
  const blocks = useMemo(
    () => legendOf(layers, { paint: mapPaint[scheme], options, density, hexResolution }),
    [layers, scheme, options, density, hexResolution],
  );
  const words = { label, locale: localeOf[language] };
  return (
    <div className={css.legend}>
      {blocks.map(
        ({ layer, titleKey, unit, items }) =>
          unit !== null && (
            <div key={layer}>
              <p>
                {label(titleKey)} · {label(unit.key, unit.values)}
              </p>
              <ul>
                {items.map((item) => (
                  <li key={legendText(item, words)}>
                    <LegendSwatch swatch={item.swatch} />
                    {legendText(item, words)}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}
