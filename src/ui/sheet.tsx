import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import css from './sheet.module.css';

type SheetProps = {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** On a telephone: what was chosen, over the rest, from below. Escape closes it, focus goes back. */
export function Sheet({ label, onClose, children }: SheetProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    // Not modal: what antd opens over it lies beside it in the page, and would be covered.
    <dialog ref={dialog} open className={css.sheet} aria-label={label} tabIndex={-1}>
      {children}
    </dialog>
  );
}
