import { type AlarmLevel, alarmLevels } from '../../domain/alarm.ts';
import type { MapPaint } from '../../theme/map-style.ts';
import type { LegendContext, LegendItem, MarkerShape } from '../legend.ts';

/** The shape of each level, the second cue beside its colour. */
export const shapeOfLevel: Readonly<Record<AlarmLevel, MarkerShape>> = {
  1: 'diamond',
  2: 'triangle',
  3: 'square',
};

export function alarmsLegend({ paint }: LegendContext): readonly LegendItem[] {
  const levels = alarmLevels.map(
    (level): LegendItem => ({
      swatch: letterSwatch({ level, paint, isHollow: false }),
      label: { kind: 'word', key: `map.alarm.level${level}` },
    }),
  );
  return [
    ...levels,
    {
      swatch: { kind: 'ring', stroke: paint.alarm[1].ring, fill: paint.land },
      label: { kind: 'word', key: 'map.alarm.unacknowledged' },
    },
    {
      swatch: letterSwatch({ level: 1, paint, isHollow: true }),
      label: { kind: 'word', key: 'map.alarm.simulated' },
    },
    {
      swatch: { kind: 'badge', text: '2', fill: paint.badge.fill, mark: paint.badge.mark },
      label: { kind: 'word', key: 'map.alarm.several' },
    },
    {
      swatch: {
        kind: 'mix',
        colors: alarmLevels.map((level) => paint.alarm[level].fill),
        fill: paint.badge.mark,
      },
      label: { kind: 'word', key: 'map.alarm.mixed' },
    },
  ];
}

type LetterProps = {
  readonly level: AlarmLevel;
  readonly paint: MapPaint;
  readonly isHollow: boolean;
};

function letterSwatch({ level, paint, isHollow }: LetterProps): LegendItem['swatch'] {
  const { fill, mark, edge } = paint.alarm[level];
  return {
    kind: 'letter',
    shape: shapeOfLevel[level],
    letter: String(level),
    fill,
    mark,
    edge,
    isHollow,
  };
}
