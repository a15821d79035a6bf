import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { Action } from '../../domain/permission.ts';

export const ledgerTabs = ['hazards', 'imports'] as const;
export type LedgerTab = (typeof ledgerTabs)[number];

/** What the ledger shows; the page keeps it in the address. */
export type LedgerView = {
  readonly tab: LedgerTab;
  readonly area: AreaCode | null;
  readonly hazards: HazardListFilter;
  /** The days on which the hazards were found, as the address has them; empty for all. */
  readonly period: string;
  readonly text: string;
};

/** The tabs of a person: files come in and go out only for those who may. */
export function tabsFor(actions: ReadonlySet<Action>): readonly LedgerTab[] {
  const hasFiles = actions.has('import.run') || actions.has('export.run');
  return ledgerTabs.filter((tab) => tab !== 'imports' || hasFiles);
}

/** The tab that is shown; a link to one that a person does not have leads to the hazards. */
export function tabOf({ tab }: Pick<LedgerView, 'tab'>, actions: ReadonlySet<Action>): LedgerTab {
  return tabsFor(actions).includes(tab) ? tab : 'hazards';
}
