import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/client/queries/notices.ts';
import {
  isBornOverdue,
  type PhasePlan,
  phasePlanOf,
} from '../../../src/desks/campaign/phase-plan.ts';
import { endShareOf } from '../../../src/desks/campaign/time-scale.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';

const { notices } = readSeeds();

function noticeOf(id: Notice['id']): Notice {
  const notice = notices.find((candidate) => candidate.id === id);
  if (notice === undefined) throw new Error(`No notice ${id}`);
  return notice;
}

function planOf(id: Notice['id'], today = '2024-05-20'): PhasePlan {
  const plan = phasePlanOf(noticeOf(id), today);
  if (plan === null) throw new Error(`Notice ${id} has no days`);
  return plan;
}

const rowsOf = (plan: PhasePlan, kind: PhasePlan['rows'][number]['kind']) =>
  plan.rows.filter((row) => row.kind === kind);
const daysOf = (plan: PhasePlan, kind: PhasePlan['rows'][number]['kind']) =>
  rowsOf(plan, kind).flatMap(({ marks }) => marks.map(({ day }) => day));

describe('the time line of a notice', () => {
  it('puts the tasks of a phase into its row [S3-E11] [S3-T2]', () => {
    const phases = rowsOf(planOf('S3'), 'phase');
    expect(phases.map(({ marks }) => marks.map(({ day }) => day))).toEqual([
      ['2024-04-10'],
      ['2024-06-30', '2024-12-25'],
      ['2024-12-25'],
    ]);
    expect(phases[0]?.marks[0]?.names).toHaveLength(3);
  });

  it('repeats a monthly report on its day through the months of the campaign [S3-P1] [S3-P2]', () => {
    expect(daysOf(planOf('S3'), 'duty')).toEqual([
      '2024-03-22',
      '2024-04-05',
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2024-${month}-22`),
    ]);
  });

  it('shows each of the four days of a report [S1-P1]', () => {
    expect(daysOf(planOf('S1'), 'duty')).toEqual([
      '2022-02-14',
      '2022-05-16',
      '2022-08-15',
      '2022-11-14',
    ]);
  });

  it('lets a phase without an end go on to the edge, and shows an end alone as a milestone [S2-D1] [S2-D3]', () => {
    const bars = rowsOf(planOf('S2'), 'phase').map((row) =>
      row.kind === 'phase' ? row.bar : null,
    );
    expect(bars.map((bar) => bar?.shape)).toEqual(['milestone', 'period', 'open']);
    expect(bars[0]?.endShare).toBe(endShareOf('2024-01-31', planOf('S2').scale));
    expect(bars[2]?.endShare).toBe(1);
  });

  it('marks what had passed when the notice was issued, and nothing else [S1-X2]', () => {
    const marks = planOf('S1').rows.flatMap((row) => row.marks);
    expect(marks.some((mark) => mark.isBornOverdue)).toBe(true);
    for (const { day, isBornOverdue: isMarked } of marks) expect(isMarked).toBe(day < '2022-02-09');
  });

  it('binds on the day of issue itself', () => {
    expect(isBornOverdue('2022-02-08', '2022-02-09')).toBe(true);
    expect(isBornOverdue('2022-02-09', '2022-02-09')).toBe(false);
    expect(isBornOverdue(null, '2022-02-09')).toBe(false);
  });

  it('says where today is: on it, before it or after it', () => {
    expect(planOf('S3', '2024-02-29').today).toEqual({ kind: 'before' });
    expect(planOf('S3', '2024-03-01').today).toEqual({ kind: 'on', share: 0 });
    expect(planOf('S3', '2024-12-31').today.kind).toBe('on');
    expect(planOf('S3', '2025-01-01').today).toEqual({ kind: 'after' });
  });

  it('of a notice without days holds the day of issue alone [S0-X7]', () => {
    expect(planOf('S0').rows).toEqual([]);
    expect(planOf('S0').scale).toEqual({ from: '2023-08-01', end: '2023-09-01' });
  });
});
