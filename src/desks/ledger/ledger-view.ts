import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { FileGap } from '../../domain/building.ts';
import type { Action } from '../../domain/permission.ts';
import type { QualityKind } from '../../domain/quality/quality-kind.ts';

export const ledgerTabs = ['hazards', 'todo', 'files', 'quality', 'imports'] as const;
/** What is derived for somebody to do. */
export const toDoLists = ['visits', 'bottled', 'watched', 'renewals', 'access', 'units'] as const;
export type ToDoList = (typeof toDoLists)[number];
export type LedgerTab = (typeof ledgerTabs)[number];

/** What has a sheet of its own: a building its file and plan, a compound its situation. */
export const fileKinds = ['building', 'compound'] as const;
export type FileKind = (typeof fileKinds)[number];
export type FilePlace = { readonly kind: FileKind; readonly id: string };

/** What the tab of the files shows: one of them, or the list to choose from. */
export type FilesView = {
  readonly kind: FileKind;
  readonly lacks: FileGap | null;
  readonly open: FilePlace | null;
};

/** What the ledger shows; the page keeps it in the address. */
export type LedgerView = {
  readonly tab: LedgerTab;
  readonly area: AreaCode | null;
  readonly hazards: HazardListFilter;
  /** The days on which the hazards were found, as the address has them; empty for all. */
  readonly period: string;
  readonly files: FilesView;
  readonly text: string;
  readonly toDo: ToDoList;
  /** The kind of quality issue whose records are listed, and the row of the counts they are of. */
  readonly issue: QualityKind | null;
  readonly issueRow: AreaCode | null;
};

/** The tabs of a person: files come in and go out only for those who may. */
export function tabsFor(actions: ReadonlySet<Action>): readonly LedgerTab[] {
  const mayShow: Record<LedgerTab, boolean> = {
    hazards: true,
    todo: true,
    files: actions.has('inspection.read'),
    quality: actions.has('quality.read'),
    imports: actions.has('import.run') || actions.has('export.run'),
  };
  return ledgerTabs.filter((tab) => mayShow[tab]);
}

/** The tab that is shown; a link to one that a person does not have leads to the hazards. */
export function tabOf({ tab }: Pick<LedgerView, 'tab'>, actions: ReadonlySet<Action>): LedgerTab {
  return tabsFor(actions).includes(tab) ? tab : 'hazards';
}

/** The place whose sheets are shown; they need the room of the map. */
export function sheetOf(
  view: Pick<LedgerView, 'tab' | 'files'>,
  actions: ReadonlySet<Action>,
): FilePlace | null {
  return tabOf(view, actions) === 'files' ? view.files.open : null;
}
