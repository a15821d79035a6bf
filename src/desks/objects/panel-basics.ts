import type { Action } from '../../domain/permission.ts';

/** What every object panel gets from the page. */
export type PanelBasics = {
  /** What the person may do; the store checks again. */
  readonly actions: ReadonlySet<Action>;
  readonly onClose: () => void;
  readonly onOpen: (object: { kind: 'alarm' | 'building' | 'hazard'; id: string }) => void;
};
