import {
  deleteFilterRoute,
  listSavedFilters,
  renameFilterRoute,
  restoreFilterRoute,
  saveFilterRoute,
  shareFilterRoute,
} from '../../contract/saved-filters.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import {
  deleteFilter,
  listFilters,
  renameFilter,
  restoreFilter,
  saveFilter,
  shareFilter,
} from '../store/saved-filters.ts';

export function bindSavedFilters(bind: Bind, { store }: Deps): void {
  bind(listSavedFilters, async ({ actor }) => {
    const items = await listFilters(store, actor);
    return { items, total: items.length };
  });
  bind(saveFilterRoute, ({ actor, body }) => saveFilter(store, actor, body));
  bind(renameFilterRoute, ({ actor, params, body }) =>
    renameFilter(store, actor, { id: params.id, name: body.name }),
  );
  bind(shareFilterRoute, ({ actor, params, body }) =>
    shareFilter(store, actor, { id: params.id, isShared: body.isShared }),
  );
  bind(deleteFilterRoute, ({ actor, params }) => deleteFilter(store, actor, params.id));
  bind(restoreFilterRoute, ({ actor, params }) => restoreFilter(store, actor, params.id));
}
