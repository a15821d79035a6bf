import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type HazardListFilter,
  type HazardRow,
  hazardMarksQuery,
  hazardPartQuery,
  hazardPartRows,
} from '../../client/queries/hazards.ts';
import type { RowRange } from '../../ui/long-list.tsx';
import { useSettled } from '../../ui/use-settled.ts';

/** Rows that are only scrolled past are not asked for. */
const settleMs = 120;

type HazardRows = {
  /** The beginning of the list: the first rows, and how many there are. */
  readonly start: {
    readonly data: { readonly total: number } | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly total: number;
  readonly itemAt: (index: number) => HazardRow | undefined;
  readonly onRange: (range: RowRange) => void;
  /** What went wrong further down, and the way to ask again. */
  readonly failure: { readonly error: unknown; readonly retry: () => void } | null;
};

/**
 * The rows of a filter, wherever in the list they are: marks say where each part of it begins, so a
 * part is read by keyset like any page, and a row that comes or goes above it moves none of its own.
 */
export function useHazardRows(filter: HazardListFilter): HazardRows {
  const [range, onRange] = useState<RowRange>({ first: 0, last: 0 });
  const settled = useSettled(range, settleMs);
  const queryClient = useQueryClient();
  const start = useQuery(hazardPartQuery(filter, null));
  const isLong = (start.data?.total ?? 0) > hazardPartRows;
  const marks = useQuery({ ...hazardMarksQuery(filter), enabled: isLong });
  const cursors = marks.data?.cursors ?? [];
  const parts = partsOf(range).filter((part) => part <= cursors.length);
  const wanted = partsOf(settled);
  const answers = useQueries({
    queries: parts.map((part) => {
      const query = hazardPartQuery(filter, cursors[part - 1] ?? null);
      const isRead = queryClient.getQueryData(query.queryKey) !== undefined;
      return { ...query, enabled: isRead || wanted.includes(part) };
    }),
  });
  const failed = [marks, ...answers].find(({ error }) => error !== null);
  return {
    start,
    total: (isLong ? marks.data?.total : undefined) ?? start.data?.total ?? 0,
    itemAt: (index) => {
      const part = Math.floor(index / hazardPartRows);
      const page = part === 0 ? start.data : answers[parts.indexOf(part)]?.data;
      return page?.items[index % hazardPartRows];
    },
    onRange,
    failure: failed ? { error: failed.error, retry: () => void failed.refetch() } : null,
  };
}

/** The parts of a long list that hold a range of rows; the first is read for itself. */
function partsOf({ first, last }: RowRange): readonly number[] {
  const from = Math.max(1, Math.floor(first / hazardPartRows));
  const to = Math.floor(last / hazardPartRows);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
