import { expect, it } from 'vitest';
import { missingReporters } from '../../../src/domain/report/missing-reporters.ts';

const report = (unit: string, due: string | null, status: 'draft' | 'sent' | 'returned') => ({
  unit,
  due,
  status,
});

it('names each unit once whose report was due and has not been sent, or was returned [S1-P1]', () => {
  const reports = [
    report('U1', '2026-06-10', 'draft'),
    report('U1', '2026-06-11', 'draft'),
    report('U2', '2026-06-12', 'returned'),
    report('U3', '2026-06-12', 'sent'),
    report('U4', '2026-06-13', 'draft'),
    report('U5', null, 'draft'),
  ];
  expect(missingReporters(reports, '2026-06-12')).toEqual(['U1', 'U2']);
});
