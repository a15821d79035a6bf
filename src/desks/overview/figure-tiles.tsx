import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent, formatShortCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { FigureTile } from '../../ui/figure-tile.tsx';
import type { Figures } from './district-figures.ts';
import css from './overview.module.css';

/** The four figures a leader asks for first. */
export function FigureTiles({ figures }: { figures: Figures }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const short = (count: number) => formatShortCount(count, language);
  const { hazardsTotal, hazardsOpen, hazardsOverdue, buildings, buildingsInspected } = figures;
  const rectified = hazardsTotal - hazardsOpen;
  const never = buildings - buildingsInspected;
  return (
    <dl className={css.tiles}>
      <FigureTile
        label={t('figure.total')}
        figure={short(hazardsTotal)}
        unit={t('figure.unitHazards')}
        hint={t('figure.totalHint')}
        detail={`${t('area.open')} ${short(hazardsOpen)}`}
      />
      <FigureTile
        label={t('figure.rectified')}
        figure={formatPercent(rectified, hazardsTotal) ?? '—'}
        hint={t('figure.rectifiedHint')}
        detail={`${short(rectified)} / ${short(hazardsTotal)}`}
        tone="status-rectified"
      />
      <FigureTile
        label={t('figure.overdue')}
        figure={short(hazardsOverdue)}
        unit={t('figure.unitHazards')}
        hint={t('figure.overdueHint')}
        detail={`${short(hazardsOverdue)} / ${short(hazardsOpen)} ${t('area.open')}`}
        tone="status-overdue"
      />
      <FigureTile
        label={t('figure.never')}
        figure={short(never)}
        unit={t('figure.unitBuildings')}
        hint={t('figure.neverHint')}
        detail={`${short(never)} / ${short(buildings)} ${t('area.buildings')}`}
        tone="status-unknown"
      />
    </dl>
  );
}
