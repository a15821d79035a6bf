import type { HazardDetails } from '../hazard-details.ts';
import type { hazardColumns } from './columns.ts';
import { inBoth } from './fault.ts';
import type { RowCells } from './row-cells.ts';
import { partyTerms, priorityTerms, spaceTerms } from './terms.ts';
import { unitNameValue } from './unit-name.ts';
import { proseValue, termOf, type ValueReader, yuanValue } from './values.ts';

/** What a ledger says of a hazard beside its life. */
export type HazardPaper = Pick<
  HazardDetails,
  'space' | 'checkItem' | 'rectifyingParty' | 'fundsYuan' | 'plan' | 'priority'
>;

type HazardCells = RowCells<keyof typeof hazardColumns>;

const partyValue = termOf(partyTerms);
const priorityValue = termOf(priorityTerms);
const spaceValue = termOf(spaceTerms);

/** Codes of the taxonomy, which are no words that anybody would write by hand. */
const checkItemValue: ValueReader<string> = {
  expected: inBoth('检查项编码，如 corridor_wiring', 'a code such as corridor_wiring'),
  read: (text) => /^[a-z][a-z0-9_]{0,79}$/.exec(text.trim())?.[0] ?? null,
};

export function readPaper(cells: HazardCells): Omit<HazardPaper, 'rectifyingParty'> {
  const isInTenThousands = cells.cell('fundsYuan')?.header.includes('万') ?? false;
  return {
    space: cells.lenient('space', spaceValue, 'left-out-space'),
    checkItem: cells.lenient('checkItem', checkItemValue, 'left-out-check-item'),
    fundsYuan: cells.lenient('fundsYuan', yuanValue({ isInTenThousands }), 'left-out-funds'),
    plan: cells.optional('plan', proseValue),
    priority: cells.lenient('priority', priorityValue, 'left-out-priority'),
  };
}

type Party = Pick<HazardPaper, 'rectifyingParty'> & { unitName: string | null };

/** 整改主体 is one of five parties; many ledgers write the name of the responsible unit there. */
export function readParty(cells: HazardCells): Party {
  const unitName = cells.optional('unitName', unitNameValue);
  const cell = cells.cell('rectifyingParty');
  const party = cell && partyValue.read(cell.text);
  if (cell === null || party !== null) return { unitName, rectifyingParty: party };
  if (cells.cell('unitName') === null) {
    return { unitName: cells.optional('rectifyingParty', unitNameValue), rectifyingParty: null };
  }
  cells.mends.add('left-out-party');
  return { unitName, rectifyingParty: null };
}
