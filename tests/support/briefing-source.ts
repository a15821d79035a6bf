import type { BriefingSource } from '../../src/desks/overview/briefing/briefing.ts';
import { noHazards } from '../../src/domain/hazard/count-hazards.ts';
import { hazardAt } from './district.ts';

const hazard = { ...hazardAt('assigned'), isOverdue: true };

const counts = {
  ...noHazards,
  unassigned: 400,
  rectifying: 105,
  rectified: 68,
  closed: 512,
  overdue: 37,
  dueSoon: 24,
};

/** A briefing of a district at 18:20 on 12 June, changed as a test needs it. */
export function briefingSource(change: Partial<BriefingSource> = {}): BriefingSource {
  return {
    place: '山城区',
    isDemo: false,
    instantMs: Date.UTC(2026, 5, 12, 10, 20),
    today: '2026-06-12',
    period: '近30天',
    filter: ['燃气', '逾期'],
    counts,
    buildings: { buildings: 512, buildingsInspected: 445 },
    units: [
      { unit: 'U1', name: '甲公司', ...counts },
      { unit: null, name: '尚未交办', ...noHazards, unassigned: 3 },
      { unit: 'U2', name: '乙社区', ...noHazards, assigned: 9, closed: 1, overdue: 4 },
    ],
    overdue: {
      items: [
        { ...hazard, number: 7, building: 'B1', unit: 'U1', deadline: '2026-06-02' },
        { ...hazard, number: 8, building: null, unit: null, deadline: '2026-06-11' },
      ],
      total: 37,
    },
    dueSoon: { items: [], total: 0 },
    cases: [],
    names: {
      units: new Map([['U1', '甲公司']]),
      areas: new Map([[hazard.area, '一社区']]),
      buildings: new Map([['B1', '甲苑3栋']]),
    },
    ...change,
  };
}
