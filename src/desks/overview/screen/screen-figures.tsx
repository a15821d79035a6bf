import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rectifiedOf, totalOf } from '../../../domain/hazard/count-hazards.ts';
import { formatCount, formatPercent, formatShortCount } from '../../../text/format.ts';
import { useLanguage } from '../../../text/use-language.ts';
import type { Briefing } from '../briefing/briefing.ts';
import css from './screen.module.css';

/** The six figures, always in sight, each with what it is a part of. */
export function ScreenFigures({
  counts,
  buildings: { buildings, buildingsInspected },
}: Pick<Briefing, 'counts' | 'buildings'>): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const short = (count: number) => formatShortCount(count, language);
  const exact = (count: number) => formatCount(count, language);
  const total = totalOf(counts);
  const rectified = rectifiedOf(counts);
  const open = total - rectified;
  const never = buildings - buildingsInspected;
  const figures = [
    {
      name: t('figure.total'),
      figure: short(total),
      part: t('overview.screen.openOf', { count: open }),
      tone: 'plain',
    },
    {
      name: t('figure.rectified'),
      figure: formatPercent(rectified, total) ?? '—',
      part: `${exact(rectified)} / ${exact(total)}`,
      tone: 'rectified',
    },
    {
      name: t('overview.screen.closed'),
      figure: formatPercent(counts.closed, total) ?? '—',
      part: `${exact(counts.closed)} / ${exact(total)}`,
      tone: 'rectified',
    },
    {
      name: t('figure.overdue'),
      figure: short(counts.overdue),
      part: `${exact(counts.overdue)} / ${exact(open)}`,
      tone: 'overdue',
    },
    {
      name: t('overview.briefing.dueSoonShort'),
      figure: short(counts.dueSoon),
      part: `${exact(counts.dueSoon)} / ${exact(open)}`,
      tone: 'plain',
    },
    {
      name: t('figure.never'),
      figure: short(never),
      part: `${exact(never)} / ${exact(buildings)}`,
      tone: 'unknown',
    },
  ];
  return (
    <dl className={css.figures}>
      {figures.map(({ name, figure, part, tone }) => (
        <div key={name} className={css.figure} data-tone={tone}>
          <dt>{name}</dt>
          <dd>
            <strong>{figure}</strong>
            <small>{part}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
