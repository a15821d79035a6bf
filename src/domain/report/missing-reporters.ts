import type { CivilDate } from '../civil-date.ts';
import type { Report } from '../report.ts';

/** 未报送: the units whose report was due by a day and has not been sent, each once. */
export function missingReporters(
  reports: readonly Pick<Report, 'unit' | 'due' | 'status'>[],
  today: CivilDate,
): readonly string[] {
  const late = reports.filter(
    ({ due, status }) =>
      due !== null && due <= today && (status === 'draft' || status === 'returned'),
  );
  return [...new Set(late.map(({ unit }) => unit))];
}
