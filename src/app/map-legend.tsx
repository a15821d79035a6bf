import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerId } from '../map/layer-id.ts';
import type { LegendContext } from '../map/legend.ts';
import { legendText } from '../map/legend.ts';
import { legendOf } from '../map/legend-of.ts';
import { LegendSwatch } from '../map/legend-swatch.tsx';
import { localeOf } from '../text/language.ts';
import { useLanguage } from '../text/use-language.ts';
import { mapPaint } from '../theme/map-style.ts';
import { useLook } from './look.tsx';
import css from './map-frame.module.css';

type MapLegendProps = {
  readonly layers: ReadonlySet<LayerId>;
  readonly densityBreaks: LegendContext['densityBreaks'];
  /** Folded at first, where there is little room. */
  readonly isFolded: boolean;
};

/** What the map's signs mean: each layer that is on, with its unit. */
export function MapLegend({
  layers,
  densityBreaks,
  isFolded,
}: MapLegendProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { scheme } = useLook();
  const blocks = useMemo(
    () => legendOf(layers, { paint: mapPaint[scheme], densityBreaks }),
    [layers, scheme, densityBreaks],
  );
  if (blocks.length === 0) return null;
  return (
    <details className={css.legend} open={!isFolded}>
      <summary>{t('shell.legend')}</summary>
      {blocks.map((block) => (
        <div key={block.layer}>
          <h2>
            {t(block.titleKey)}
            {block.unitKey !== null && <span className={css.unit}>{t(block.unitKey)}</span>}
          </h2>
          <ul>
            {block.items.map((item) => {
              const text = legendText(item, { label: t, locale: localeOf[language] });
              return (
                <li key={text}>
                  <LegendSwatch swatch={item.swatch} />
                  {text}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </details>
  );
}
