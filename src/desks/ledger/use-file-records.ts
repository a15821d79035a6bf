import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type HazardRow, hazardsQuery } from '../../client/queries/hazards.ts';
import {
  type HouseholdCountRow,
  householdCountsQuery,
} from '../../client/queries/household-counts.ts';
import { type InspectionRow, inspectionsQuery } from '../../client/queries/inspections.ts';
import { type NoticeBook, noticesQuery } from '../../client/queries/notices.ts';
import { allPremisesQuery, type PremisesRow } from '../../client/queries/premises.ts';
import { useAllPages } from '../../ui/use-all-pages.ts';
import { bodyOf } from './file-place.ts';
import type { FilePlace } from './ledger-view.ts';

export type FileRecords = {
  readonly book: NoticeBook;
  readonly inspections: readonly InspectionRow[];
  readonly premises: readonly PremisesRow[];
  readonly counts: HouseholdCountRow | null;
  /** In the order in which they were found. */
  readonly hazards: readonly HazardRow[];
};

/**
 * All that is filed under a place, as one thing that loads and fails: a sheet with a part of it
 * would say what is not so. What lies in a building of a compound is the building's.
 */
export function useFileRecords(place: FilePlace) {
  const filter = bodyOf(place);
  const notices = useQuery(noticesQuery());
  const inspections = useInfiniteQuery(inspectionsQuery(filter));
  const premises = useInfiniteQuery(allPremisesQuery(filter));
  const counts = useInfiniteQuery(householdCountsQuery(filter));
  const hazards = useInfiniteQuery(hazardsQuery(filter));
  useAllPages(inspections);
  useAllPages(premises);
  useAllPages(counts);
  useAllPages(hazards);
  const parts = [notices, inspections, premises, counts, hazards];
  const isWhole = [inspections, premises, counts, hazards].every(({ hasNextPage }) => !hasNextPage);
  const isOwn = ({ building }: { readonly building: string | null }) =>
    place.kind === 'building' || building === null;
  const data = (): FileRecords | undefined => {
    const isRead = inspections.data && premises.data && counts.data && hazards.data;
    if (!notices.data || !isRead || !isWhole) return undefined;
    const itemsOf = <Item>({ pages }: { pages: readonly { items: readonly Item[] }[] }) =>
      pages.flatMap(({ items }) => items);
    return {
      book: notices.data,
      inspections: itemsOf(inspections.data).filter(isOwn),
      premises: itemsOf(premises.data).filter(isOwn),
      counts: itemsOf(counts.data).find(isOwn) ?? null,
      hazards: [...itemsOf(hazards.data)].sort(firstFoundFirst),
    };
  };
  return {
    data: data(),
    error: parts.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(parts.map((part) => part.refetch())),
  };
}

function firstFoundFirst(one: HazardRow, other: HazardRow): number {
  return one.foundOn.localeCompare(other.foundOn) || one.number - other.number;
}
