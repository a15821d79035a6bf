import { type RefObject, useEffect, useRef } from 'react';

/**
 * A form that takes the focus into its first field, and gives it back when it goes. Escape puts it
 * away; the sheet of a telephone that it may stand in stays.
 */
export function useFormFocus(onEscape: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const element = form.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isOpenList(event.target)) return;
      event.stopPropagation();
      onEscape();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onEscape]);
  return form;
}

/** Escape closes the list of a choice first. */
function isOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
