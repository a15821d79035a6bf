import { createContext, use } from 'react';
import { anchorOf, type PartId, type Place } from './campaign-view.ts';

/** The place that the address names; its line is marked. */
export const CurrentPlace = createContext<Place>({ doc: null, part: null, item: null });

type AnchorProps = { readonly id: string; readonly 'data-current': boolean | undefined };

/** What makes an element a place that a link can name. */
export function useAnchor(part: PartId, item: string): AnchorProps {
  const current = use(CurrentPlace);
  const isCurrent = current.part === part && current.item === item;
  return { id: anchorOf(part, item), 'data-current': isCurrent || undefined };
}

/** Brings a place of the open document into sight; its part where the line is not there. */
export function scrollToPlace({ part, item }: Place): void {
  if (part === null) return;
  const line = item === null ? null : document.getElementById(anchorOf(part, item));
  if (line) line.scrollIntoView({ block: 'center' });
  else document.getElementById(anchorOf(part))?.scrollIntoView({ block: 'start' });
}
