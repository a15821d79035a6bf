import { describe, expect, it } from 'vitest';
import { countHazards, rectifiedOf, totalOf } from '../../../src/domain/hazard/count-hazards.ts';
import { type DatedHazard, figuresOn } from '../../../src/domain/hazard/figures-on.ts';

const found: DatedHazard = {
  status: 'assigned',
  foundOn: '2026-06-01',
  deadline: '2026-06-20',
  rectifiedOn: null,
  closedOn: null,
};
const late: DatedHazard = { ...found, status: 'closed', rectifiedOn: '2026-06-25' };

describe('the figures of an earlier day', () => {
  it('count a hazard from the day on which it was found', () => {
    expect(figuresOn([found], '2026-05-31').found).toBe(0);
    expect(figuresOn([found], '2026-06-01').found).toBe(1);
  });

  it('count as overdue from the day after the deadline to the day before it was rectified', () => {
    const overdue = (day: string) => figuresOn([late], day).overdue;
    expect(['2026-06-20', '2026-06-21', '2026-06-24', '2026-06-25'].map(overdue)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(figuresOn([late], '2026-06-25').rectified).toBe(1);
  });

  it('count as due soon in the seven days before the deadline, and on it', () => {
    const soon = (day: string) => figuresOn([found], day).dueSoon;
    expect(['2026-06-12', '2026-06-13', '2026-06-20', '2026-06-21'].map(soon)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('take the first day that is known where nobody has said when it was rectified', () => {
    const silent = { ...found, status: 'rectified' } as const;
    expect(figuresOn([silent], '2026-06-01').rectified).toBe(1);
    expect(figuresOn([{ ...silent, closedOn: '2026-06-30' }], '2026-06-29').rectified).toBe(0);
  });

  it('are those of today on today', () => {
    const hazards = [found, late, { ...found, deadline: null }];
    const counts = countHazards(hazards, '2026-06-30');
    expect(figuresOn(hazards, '2026-06-30')).toEqual({
      found: totalOf(counts),
      rectified: rectifiedOf(counts),
      overdue: counts.overdue,
      dueSoon: counts.dueSoon,
    });
  });
});
