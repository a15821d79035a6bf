import { type RefObject, useEffect, useRef } from 'react';

/** Brings what is chosen in a row that scrolls sideways into sight, also when a link has chosen it. */
export function useSelectedInSight(selected: string): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outer = row.current?.getBoundingClientRect();
    const chosen = row.current
      ?.querySelector('.ant-segmented-item-selected')
      ?.getBoundingClientRect();
    if (!row.current || !outer || !chosen) return;
    // Not by scrollIntoView, which moves whatever the row stands in as well.
    row.current.scrollLeft += chosen.left + chosen.width / 2 - (outer.left + outer.width / 2);
  }, [selected]);
  return row;
}
