import type { KeptFilter } from '../../client/queries/saved-filters.ts';
import type { LedgerView } from './ledger-view.ts';

type Filtered = Pick<LedgerView, 'hazards' | 'area' | 'period' | 'text'>;

/** What of a view is kept under a name; a period as it was chosen, so that it moves with the days. */
export function keptOf({ hazards, area, period, text }: Filtered): KeptFilter {
  const {
    building: _,
    compound: __,
    bbox: ___,
    foundFrom: ____,
    foundTo: _____,
    ...rest
  } = hazards;
  const asked = Object.entries({
    ...rest,
    ...(area !== null && { area }),
    ...(period !== '' && { period }),
    ...(text !== '' && { text }),
  }).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  // The same names and values, without the empty lists.
  return Object.fromEntries(asked) as KeptFilter;
}

/** The view that a kept filter asks for. */
export function viewOfKept({ area, period, text, ...hazards }: KeptFilter): Filtered {
  return {
    area: area ?? null,
    period: period ?? '',
    text: text ?? '',
    // The same names and values.
    hazards: hazards as LedgerView['hazards'],
  };
}
