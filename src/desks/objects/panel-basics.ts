import type { Action } from '../../domain/permission.ts';

/** What has a panel of its own; `stack` is what stands in a building, floor by floor. */
export type PanelKind =
  | 'alarm'
  | 'area'
  | 'building'
  | 'compound'
  | 'device'
  | 'hazard'
  | 'site'
  | 'stack'
  | 'unit';

export type OpenPanel = (object: { kind: PanelKind; id: string }) => void;

export type OpenFile = (place: { kind: 'building' | 'compound'; id: string }) => void;

/** What every object panel gets from the page. */
export type PanelBasics = {
  /** What the person may do; the store checks again. */
  readonly actions: ReadonlySet<Action>;
  readonly onClose: () => void;
  readonly onOpen: OpenPanel;
  /** Goes to the sheets of a building or compound. */
  readonly onOpenFile: OpenFile;
};
