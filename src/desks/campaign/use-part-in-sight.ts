import { useEffect, useState } from 'react';
import { anchorOf, type PartId } from './campaign-view.ts';

/** What stands between the head of the page and its middle is being read. */
const readingZone = '-104px 0px -55% 0px';

/** The first part in sight; null until one is. */
export function usePartInSight(parts: readonly PartId[]): PartId | null {
  const [inSight, setInSight] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => setInSight((before) => after(before, entries)),
      { rootMargin: readingZone },
    );
    for (const part of parts) {
      const element = document.getElementById(anchorOf(part));
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [parts]);
  return parts.find((part) => inSight.has(anchorOf(part))) ?? null;
}

function after(
  before: ReadonlySet<string>,
  entries: readonly IntersectionObserverEntry[],
): ReadonlySet<string> {
  const next = new Set(before);
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) next.add(target.id);
    else next.delete(target.id);
  }
  return next;
}
