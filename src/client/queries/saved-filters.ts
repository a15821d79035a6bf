import { queryOptions } from '@tanstack/react-query';
import {
  deleteFilterRoute,
  type KeptFilter,
  listSavedFilters,
  renameFilterRoute,
  restoreFilterRoute,
  type SavedFilterView,
  saveFilterRoute,
  shareFilterRoute,
} from '../../contract/saved-filters.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type { KeptFilter, SavedFilterView as SavedFilterRow };

/** The filters that a person keeps, and those shared with everybody in the area. */
export function savedFiltersQuery() {
  return queryOptions({
    queryKey: queryKeys.savedFilters,
    queryFn: ({ signal }) => call(listSavedFilters, { signal }),
  });
}

type FilterToKeep = {
  readonly name: string;
  readonly filter: KeptFilter;
  /** Of a whole view. */
  readonly search?: Record<string, string>;
};

export function saveFilter(body: FilterToKeep): Promise<SavedFilterView> {
  return call(saveFilterRoute, { body });
}

type OfOne = { readonly id: string };

export function renameFilter({ id, name }: OfOne & { name: string }): Promise<SavedFilterView> {
  return call(renameFilterRoute, { params: { id }, body: { name } });
}

export function shareFilter({
  id,
  isShared,
}: OfOne & { isShared: boolean }): Promise<SavedFilterView> {
  return call(shareFilterRoute, { params: { id }, body: { isShared } });
}

export function deleteFilter({ id }: OfOne): Promise<SavedFilterView> {
  return call(deleteFilterRoute, { params: { id } });
}

export function restoreFilter({ id }: OfOne): Promise<SavedFilterView> {
  return call(restoreFilterRoute, { params: { id } });
}
