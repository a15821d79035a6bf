import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';

export const ledgerTabs = ['hazards', 'imports'] as const;
export type LedgerTab = (typeof ledgerTabs)[number];

/** What the ledger shows; the page keeps it in the address. */
export type LedgerView = {
  readonly tab: LedgerTab;
  readonly area: AreaCode | null;
  readonly hazards: HazardListFilter;
  readonly text: string;
};
