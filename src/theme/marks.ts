import type { AlarmLevel } from '../domain/alarm.ts';
import type { BuildingStatus, RiskLevel } from '../domain/building.ts';
import type { Hazard } from '../domain/hazard.ts';
import { isOpen } from '../domain/hazard.ts';

/** The second cue beside colour: each meaning has a shape of its own, also in a grey copy. */
const markShapes = [
  'diamond',
  'triangle',
  'square',
  'circle',
  'ring',
  'dashed-ring',
  'tick',
  'hatch',
] as const;
export type MarkShape = (typeof markShapes)[number];

/** A shape and the CSS variables of its colours, as apply-theme.ts writes them. */
export type Mark = { readonly shape: MarkShape; readonly tone: string };

const buildingMarks: Record<BuildingStatus, Mark> = {
  overdue: { shape: 'dashed-ring', tone: 'status-overdue' },
  open: { shape: 'circle', tone: 'status-open' },
  rectified: { shape: 'tick', tone: 'status-rectified' },
  clear: { shape: 'ring', tone: 'status-clear' },
  unknown: { shape: 'hatch', tone: 'status-unknown' },
};

const riskMarks: Record<RiskLevel, Mark> = {
  major: { shape: 'diamond', tone: 'risk-major' },
  larger: { shape: 'triangle', tone: 'risk-larger' },
  general: { shape: 'square', tone: 'risk-general' },
  low: { shape: 'circle', tone: 'risk-low' },
};

const alarmMarks: Record<AlarmLevel, Mark> = {
  1: { shape: 'diamond', tone: 'alarm-1' },
  2: { shape: 'triangle', tone: 'alarm-2' },
  3: { shape: 'square', tone: 'alarm-3' },
};

export function buildingMark(status: BuildingStatus): Mark {
  return buildingMarks[status];
}

export function riskMark(level: RiskLevel): Mark {
  return riskMarks[level];
}

export function alarmMark(level: AlarmLevel): Mark {
  return alarmMarks[level];
}

/** A hazard is drawn by its status, never in the colours of risk. */
export function hazardMark(hazard: Pick<Hazard, 'status'> & { isOverdue: boolean }): Mark {
  if (hazard.isOverdue) return buildingMarks.overdue;
  return isOpen(hazard.status) ? buildingMarks.open : buildingMarks.rectified;
}
