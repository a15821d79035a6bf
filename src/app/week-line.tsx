import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../client/queries/district.ts';
import { addDays } from '../domain/civil-date.ts';
import { Icon } from '../ui/icon.tsx';
import { SpanBars } from '../ui/span-bars.tsx';
import { reducedMotionQuery, useMedia } from '../ui/use-media.ts';
import { daysOfPeriod, type FoundDays } from './period.ts';
import { usePeriodDrag } from './use-period-drag.ts';
import { useView } from './use-view.ts';
import { useWeeks } from './use-weeks.ts';
import css from './week-line.module.css';
import {
  daysOfSpan,
  foundIn,
  playedFrom,
  playedOn,
  spanOfDays,
  type WeekSpan,
  type Weeks,
} from './week-span.ts';

const stepMs = 600;
const speeds = [1, 2, 4] as const;

type WeekLineProps = { readonly withDensity: boolean };

/** The weeks in which hazards were found, along the map: its period is dragged, stepped and played here. */
export function WeekLine({ withDensity }: WeekLineProps): ReactElement {
  const { t } = useTranslation();
  const { view } = useView();
  const today = useQuery(districtQuery()).data?.today ?? null;
  const weeks = useWeeks(view, today);
  if (weeks === null || today === null) {
    return <section className={css.line} aria-label={t('weeks.title')} aria-busy="true" />;
  }
  const days = daysOfPeriod(view.period, today);
  return <Steered {...{ weeks, days, today, withDensity }} />;
}

type SteeredProps = WeekLineProps & {
  readonly weeks: Weeks;
  /** Of the address. */
  readonly days: FoundDays;
  readonly today: string;
};

function Steered({ weeks, days: settled, today, withDensity }: SteeredProps): ReactElement {
  const { t } = useTranslation();
  const drag = usePeriodDrag({ weeks, today, withDensity });
  const span = drag.span ?? spanOfDays(weeks, settled);
  const days = drag.span === null ? settled : daysOfSpan(weeks, drag.span);
  const playing = usePlaying({ weeks, span, onMove: drag.move, onStop: drag.release });
  const isStill = useMedia(reducedMotionQuery);
  const mondayOf = (week: number) => addDays(weeks.firstMonday, 7 * week);
  const lastDay = addDays(mondayOf(weeks.counts.length - 1), 6);
  const shift = (by: number) => {
    drag.grasp();
    drag.move(shifted(weeks, span, by));
    drag.release();
  };
  return (
    <section className={css.line} aria-label={t('weeks.title')}>
      <div className={css.tools}>
        {!isStill && (
          <Button
            size="small"
            type="text"
            aria-label={t(playing.isPlaying ? 'weeks.pause' : 'weeks.play')}
            title={t(playing.isPlaying ? 'weeks.pause' : 'weeks.play')}
            icon={<Icon name={playing.isPlaying ? 'pause' : 'play'} size={18} />}
            onClick={() => {
              drag.grasp();
              playing.toggle();
            }}
          />
        )}
        <Button
          size="small"
          type="text"
          aria-label={t('weeks.back')}
          title={t('weeks.back')}
          icon={<span className={css.turned}>{<Icon name="chevron" size={18} />}</span>}
          onClick={() => shift(-1)}
        />
        <Button
          size="small"
          type="text"
          aria-label={t('weeks.forward')}
          title={t('weeks.forward')}
          icon={<Icon name="chevron" size={18} />}
          onClick={() => shift(1)}
        />
        {!isStill && (
          <Select<number>
            className={css.speed ?? ''}
            size="small"
            aria-label={t('weeks.speed')}
            value={playing.speed}
            onChange={playing.setSpeed}
            options={speeds.map((value) => ({ value, label: `${value}×` }))}
          />
        )}
      </div>
      <SpanBars
        counts={weeks.counts}
        span={span}
        marks={monthMarks(weeks)}
        words={{
          from: t('weeks.from'),
          to: t('weeks.to'),
          whole: t('weeks.whole'),
          valueOf: (week) =>
            t('weeks.week', {
              from: mondayOf(week),
              to: addDays(mondayOf(week), 6),
              count: weeks.counts[week] ?? 0,
            }),
        }}
        onGrasp={drag.grasp}
        onMove={(next) => {
          playing.stop();
          drag.move(next);
        }}
        onRelease={drag.release}
      />
      <p className={css.days}>
        <span>
          {t('weeks.days', {
            from: days.foundFrom ?? weeks.firstMonday,
            to: days.foundTo ?? lastDay,
          })}
        </span>
        <span>{t('weeks.found', { count: foundIn(weeks, days) })}</span>
      </p>
    </section>
  );
}

type Played = {
  readonly weeks: Weeks;
  readonly span: WeekSpan;
  readonly onMove: (span: WeekSpan) => void;
  readonly onStop: () => void;
};

/** A week after the other until the last one is there. */
function usePlaying({ weeks, span, onMove, onStop }: Played) {
  const [mode, setMode] = useState<'grow' | 'slide' | null>(null);
  const [speed, setSpeed] = useState<number>(1);
  useEffect(() => {
    if (mode === null) return;
    const timer = setTimeout(() => {
      const next = playedOn(weeks, span, mode);
      if (next !== null) onMove(next);
      if (next === null || next.to === weeks.counts.length - 1) {
        setMode(null);
        onStop();
      }
    }, stepMs / speed);
    return () => clearTimeout(timer);
  });
  return {
    isPlaying: mode !== null,
    speed,
    setSpeed,
    stop: () => setMode(null),
    toggle: () => {
      if (mode !== null) {
        setMode(null);
        onStop();
        return;
      }
      const first = playedFrom(weeks, span);
      setMode(first.from === 0 && span.from === 0 ? 'grow' : 'slide');
      onMove(first);
    },
  };
}

/** All of it by a week, unless it would leave the line; one that holds everything loses its newest week. */
function shifted({ counts }: Weeks, { from, to }: WeekSpan, by: number): WeekSpan {
  const last = counts.length - 1;
  if (from === 0 && to === last && by < 0) return { from, to: Math.max(0, last - 1) };
  const shift = Math.min(Math.max(by, -from), last - to);
  return { from: from + shift, to: to + shift };
}

/** A word for each year, and for some months where there is room for them. */
function monthMarks({ firstMonday, counts }: Weeks) {
  const every = Math.max(1, Math.ceil(counts.length / 4.35 / 8));
  const marks: { at: number; text: string }[] = [];
  let months = 0;
  let before = '';
  for (let week = 0; week < counts.length; week++) {
    const month = addDays(firstMonday, 7 * week + 6).slice(0, 7);
    if (month === before) continue;
    before = month;
    if (months % every === 0 && week < counts.length - 2) marks.push({ at: week, text: month });
    months += 1;
  }
  return marks;
}
