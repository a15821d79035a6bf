import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { FileGap } from '../../domain/building.ts';
import type { Action } from '../../domain/permission.ts';

export const ledgerTabs = ['hazards', 'files', 'imports'] as const;
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
};

/** The tabs of a person: files come in and go out only for those who may. */
export function tabsFor(actions: ReadonlySet<Action>): readonly LedgerTab[] {
  const hasFiles = actions.has('import.run') || actions.has('export.run');
  return ledgerTabs.filter((tab) => {
    switch (tab) {
      case 'hazards':
        return true;
      case 'files':
        return actions.has('inspection.read');
      case 'imports':
        return hasFiles;
    }
  });
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
