import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmRow } from '../../../client/queries/alarms.ts';
import { rectifiedOf, totalOf } from '../../../domain/hazard/count-hazards.ts';
import { hazardStatuses } from '../../../domain/hazard.ts';
import { maskPublicText } from '../../../domain/public-text.ts';
import { formatCount, formatPercent } from '../../../text/format.ts';
import { useLanguage } from '../../../text/use-language.ts';
import { useNow } from '../../../ui/clock.tsx';
import { spanText } from '../../../ui/time-ago.tsx';
import type { Briefing } from '../briefing/briefing.ts';
import type { ScreenPanel } from './rotation.ts';
import css from './screen.module.css';

/** As many lines as stand on a screen without scrolling. */
const mostLines = 8;

type ScreenPanelsProps = {
  readonly panel: ScreenPanel;
  readonly briefing: Briefing;
  readonly alarms: { readonly items: readonly AlarmRow[]; readonly total: number };
};

/** One of the panels that take turns; it names units and buildings, never a person. */
export function ScreenPanelPart({ panel, briefing, alarms }: ScreenPanelsProps): ReactElement {
  switch (panel) {
    case 'funnel':
      return <FunnelPanel counts={briefing.counts} />;
    case 'units':
      return <UnitsPanel units={briefing.units} />;
    case 'overdue':
      return <OverduePanel overdue={briefing.overdue} />;
    case 'alarms':
      return <AlarmsPanel {...alarms} />;
  }
}

function FunnelPanel({ counts }: Pick<Briefing, 'counts'>): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const total = totalOf(counts);
  const most = Math.max(1, ...hazardStatuses.map((status) => counts[status]));
  return (
    <Panel title={t('overview.screen.funnel')} note={t('overview.screen.of', { total })}>
      {hazardStatuses.map((status) => (
        <li key={status} className={css.step}>
          <span className={css.name}>{t(`hazard.status.${status}`)}</span>
          <span className={css.bar}>
            <span data-status={status} style={{ width: `${(100 * counts[status]) / most}%` }} />
          </span>
          <strong>{formatCount(counts[status], language)}</strong>
          <small>{formatPercent(counts[status], total) ?? '—'}</small>
        </li>
      ))}
    </Panel>
  );
}

function UnitsPanel({ units }: Pick<Briefing, 'units'>): ReactElement {
  const { t } = useTranslation();
  const named = units.filter(({ unit }) => unit !== null);
  return (
    <Panel
      title={t('overview.screen.units')}
      note={t('overview.screen.shown', {
        shown: Math.min(mostLines, named.length),
        total: named.length,
      })}
    >
      {named.slice(0, mostLines).map((unit) => {
        const [done, all] = [rectifiedOf(unit), totalOf(unit)];
        return (
          <li key={unit.unit} className={css.line}>
            <span className={css.name}>{unit.name}</span>
            <strong>{formatPercent(done, all) ?? '—'}</strong>
            <small>
              {done}/{all}
            </small>
          </li>
        );
      })}
    </Panel>
  );
}

function OverduePanel({ overdue: { rows, total } }: Pick<Briefing, 'overdue'>): ReactElement {
  const { t } = useTranslation();
  const shown = rows.slice(0, mostLines);
  return (
    <Panel
      title={t('overview.screen.overdue')}
      note={t('overview.screen.shown', { shown: shown.length, total })}
      empty={t('overview.briefing.overdueNone')}
    >
      {shown.map(({ number, place, unit, type, days }) => (
        <li key={number} className={css.line}>
          <span className={css.name}>
            {place}
            <small>
              {unit ?? t('overview.unassigned')} · {type}
            </small>
          </span>
          <strong data-tone="overdue">{t('overview.screen.days', { count: days })}</strong>
        </li>
      ))}
    </Panel>
  );
}

const minuteMs = 60_000;

function AlarmsPanel({ items, total }: ScreenPanelsProps['alarms']): ReactElement {
  const { t } = useTranslation();
  const now = useNow(minuteMs);
  const shown = items.slice(0, mostLines);
  return (
    <Panel
      title={t('overview.screen.alarms')}
      note={t('overview.screen.shown', { shown: shown.length, total })}
      empty={t('alarm.empty')}
    >
      {shown.map(({ id, level, place, deviceKind, stage, raisedAt, isSimulated }) => (
        <li key={id} className={css.line}>
          <span className={css.level} data-level={level}>
            {level}
          </span>
          <span className={css.name}>
            {maskPublicText(place)}
            <small>
              {t(`device.kind.${deviceKind}`)} · {t(`alarm.stage.${stage}`)}
              {isSimulated && ` · ${t('common.simulated')}`}
            </small>
          </span>
          <strong>{spanText(now - raisedAt, t)}</strong>
        </li>
      ))}
    </Panel>
  );
}

type PanelProps = {
  readonly title: string;
  readonly note: string;
  readonly empty?: string;
  readonly children: readonly ReactElement[];
};

function Panel({ title, note, empty, children }: PanelProps): ReactElement {
  return (
    <section className={css.panel} aria-label={title}>
      <h2>
        {title}
        <small>{note}</small>
      </h2>
      {children.length === 0 ? <p className={css.empty}>{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}
