import { describe, expect, it } from 'vitest';
import { alarmLevels } from '../../src/domain/alarm.ts';
import { buildingStatuses, riskLevels } from '../../src/domain/building.ts';
import { alarmMark, buildingMark, hazardMark, riskMark } from '../../src/theme/marks.ts';

describe('a mark', () => {
  it.each([
    ['building status', buildingStatuses.map(buildingMark)],
    ['risk level', riskLevels.map(riskMark)],
    ['alarm level', alarmLevels.map(alarmMark)],
  ])('of a %s differs from the others without its colour', (_, marks) => {
    expect(new Set(marks.map(({ shape }) => shape)).size).toBe(marks.length);
  });

  it('of an unknown building is not the one of a clear building', () => {
    expect(buildingMark('unknown')).toEqual({ shape: 'hatch', tone: 'status-unknown' });
  });

  it('of a hazard never has a colour of risk', () => {
    const marks = [
      hazardMark({ status: 'assigned', isOverdue: true }),
      hazardMark({ status: 'assigned', isOverdue: false }),
      hazardMark({ status: 'closed', isOverdue: false }),
    ];
    expect(marks.map(({ tone }) => tone)).toEqual([
      'status-overdue',
      'status-open',
      'status-rectified',
    ]);
  });
});
