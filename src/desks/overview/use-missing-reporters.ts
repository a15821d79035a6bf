import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { districtQuery } from '../../client/queries/district.ts';
import { reportsQuery } from '../../client/queries/reports.ts';
import { sessionQuery } from '../../client/queries/session.ts';
import { missingReporters } from '../../domain/report/missing-reporters.ts';
import { useAllPages } from '../../ui/use-all-pages.ts';

/** The units that have not reported what was due; none as long as that is not known. */
export function useMissingReporters(): readonly string[] {
  const today = useQuery(districtQuery()).data?.today;
  const mayRead = useQuery(sessionQuery()).data?.actions.includes('report.read') ?? false;
  const drafts = useReports('draft', mayRead);
  const returned = useReports('returned', mayRead);
  return today === undefined ? [] : missingReporters([...drafts, ...returned], today);
}

function useReports(status: 'draft' | 'returned', enabled: boolean) {
  const query = useInfiniteQuery({ ...reportsQuery({ status }), enabled });
  useAllPages(query);
  return query.data?.pages.flatMap(({ items }) => items) ?? [];
}
