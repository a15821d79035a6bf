import {
  type BuildingStatus,
  buildingStatuses,
  type RiskLevel,
  riskLevels,
} from '../../domain/building.ts';
import type { MapPaint } from '../../theme/map-style.ts';
import type { LegendContext, LegendItem, Swatch } from '../legend.ts';

/** 重大、较大、一般、低 by their first character, as look and law have them. */
export const riskLetters: Readonly<Record<RiskLevel, string>> = {
  major: '重',
  larger: '较',
  general: '一',
  low: '低',
};

export function buildingsLegend({ paint, options }: LegendContext): readonly LegendItem[] {
  return options.buildingFill === 'risk' ? riskLegend(paint) : statusLegend(paint);
}

function statusLegend(paint: MapPaint): readonly LegendItem[] {
  return buildingStatuses.map((name) => ({
    swatch: statusSwatch(name, paint),
    label: { kind: 'word', key: `map.building.${name}` },
  }));
}

function riskLegend(paint: MapPaint): readonly LegendItem[] {
  const { fill: ground, outline: stroke } = paint.building.unknown;
  const levels = riskLevels.map((level): LegendItem => {
    const { fill, mark } = paint.risk[level];
    return {
      swatch: { kind: 'plate', letter: riskLetters[level], fill, mark },
      label: { kind: 'word', key: `map.risk.${level}` },
    };
  });
  return [
    ...levels,
    { swatch: { kind: 'hatch', ground, stroke }, label: { kind: 'word', key: 'map.risk.unrated' } },
  ];
}

function statusSwatch(name: BuildingStatus, paint: MapPaint): Swatch {
  const { fill, outline: line } = paint.building[name];
  switch (name) {
    case 'overdue':
      return { kind: 'dashed-ring', fill, outline: line };
    case 'open':
      return { kind: 'outline', fill, outline: line };
    case 'rectified':
      return { kind: 'tick', fill, mark: paint.buildingMark };
    case 'clear':
      return { kind: 'fill', fill, outline: line };
    case 'unknown':
      return { kind: 'hatch', ground: fill, stroke: line };
  }
}
