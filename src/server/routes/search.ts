import { search } from '../../contract/search.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { createSearch } from '../store/search-index.ts';

export function bindSearch(bind: Bind, { store }: Deps): void {
  const find = createSearch(store);
  bind(search, ({ actor, query }) => find(actor, query));
}
