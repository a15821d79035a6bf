import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}

/** A telephone, or a window as narrow as one; the style sheets switch at the same width. */
export const narrowQuery = '(max-width: 759px)';
export const reducedMotionQuery = '(prefers-reduced-motion: reduce)';
export const printQuery = 'print';
export const darkQuery = '(prefers-color-scheme: dark)';
