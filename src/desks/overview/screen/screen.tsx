import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmRow } from '../../../client/queries/alarms.ts';
import { useLanguage } from '../../../text/use-language.ts';
import { applyTheme } from '../../../theme/apply-theme.ts';
import { useNow } from '../../../ui/clock.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import type { Briefing } from '../briefing/briefing.ts';
import { panelsInSight, screenPanels } from './rotation.ts';
import css from './screen.module.css';
import { screenClock } from './screen-clock.ts';
import { ScreenFigures } from './screen-figures.tsx';
import { ScreenPanelPart } from './screen-panels.tsx';
import { useRotation } from './use-rotation.ts';

/** Twice as wide as high and more: two panels beside the map. */
const wideQuery = '(min-aspect-ratio: 5/2)';

type ScreenProps = {
  readonly briefing: Briefing;
  readonly alarms: { readonly items: readonly AlarmRow[]; readonly total: number };
  readonly map: ReactNode;
  readonly connection: ReactNode;
  readonly onLeave: () => void;
};

/** 大屏: read from afar, nothing to click. Always dark, as the room is. */
export function Screen({ briefing, alarms, map, connection, onLeave }: ScreenProps): ReactElement {
  const { t } = useTranslation();
  const rotation = useRotation(onLeave);
  const isWide = useMedia(wideQuery);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (root.current !== null) applyTheme(root.current, 'dark');
  }, []);
  const { place, isDemo, counts, buildings, filter, period } = briefing;
  return (
    <main ref={root} className={css.screen}>
      <header className={css.head}>
        <h1>{t('overview.screen.title', { place })}</h1>
        {isDemo && <span className={css.demo}>{t('shell.demo')}</span>}
        <span className={css.filter}>{[period, ...filter].join(' · ')}</span>
        {connection}
        <ScreenClock />
      </header>
      <ScreenFigures counts={counts} buildings={buildings} />
      <div className={css.body} data-wide={isWide}>
        <section className={css.map} aria-label={t('shell.map')} inert>
          {map}
        </section>
        {panelsInSight(rotation, isWide ? 2 : 1).map((panel) => (
          <ScreenPanelPart key={panel} panel={panel} briefing={briefing} alarms={alarms} />
        ))}
      </div>
      <footer className={css.foot}>
        <span className={css.dots} aria-hidden="true">
          {screenPanels.map((panel, place) => (
            <span key={panel} data-now={place === rotation.at} />
          ))}
        </span>
        <output>
          {rotation.isPaused ? t('overview.screen.paused') : t('overview.screen.keys')}
        </output>
      </footer>
    </main>
  );
}

const second = 1_000;

function ScreenClock(): ReactElement {
  const language = useLanguage();
  const { day, time } = screenClock(useNow(second), language);
  return (
    <time className={css.clock}>
      <small>{day}</small>
      {time}
    </time>
  );
}
