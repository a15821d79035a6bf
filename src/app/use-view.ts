import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { SearchText } from './search-words.ts';
import { readView, type View, writeView } from './view.ts';

type ChangeOptions = {
  /** The change is no step of its own for the back button. */
  readonly replace?: boolean;
};
export type ChangeView = (change: Partial<View>, options?: ChangeOptions) => void;

/** The view in the address, and the one way to change it. */
export function useView(): { readonly view: View; readonly changeView: ChangeView } {
  const search: SearchText = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => readView(search), [search]);
  const changeView = useCallback<ChangeView>(
    (change, { replace = false } = {}) => {
      void navigate({
        to: '.',
        replace,
        search: (before) => ({
          ...wordsOf(before),
          ...writeView({ ...readView(before), ...change }),
        }),
      });
    },
    [navigate],
  );
  return { view, changeView };
}

/** Language and scheme stand in a link beside the view and outlive each change of it. */
function wordsOf({ lang, scheme }: SearchText): SearchText {
  return { ...(lang !== undefined && { lang }), ...(scheme !== undefined && { scheme }) };
}
