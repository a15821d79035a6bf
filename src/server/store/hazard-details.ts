import type { Selectable } from 'kysely';
import type { HazardDetails } from '../../domain/hazard-details.ts';
import type { HazardTable } from './schema.ts';

// Rows are written only through domain types, so their words are members of the unions.
export function toHazardDetails(row: Selectable<HazardTable>): HazardDetails {
  return {
    placeText: row.place_text,
    space: row.space as HazardDetails['space'],
    checkItem: row.check_item,
    finder: row.finder as HazardDetails['finder'],
    rectifyingParty: row.rectifying_party as HazardDetails['rectifyingParty'],
    supervisor: row.supervisor,
    leader: row.leader,
    fundsYuan: row.funds_yuan,
    fundShares: JSON.parse(row.fund_shares ?? '[]') as HazardDetails['fundShares'],
    plan: row.plan,
    priority: row.priority as HazardDetails['priority'],
    // A null cell reads as the word null, which is JSON for the same.
    interimControl: JSON.parse(String(row.interim_control)) as HazardDetails['interimControl'],
    extension: JSON.parse(String(row.extension)) as HazardDetails['extension'],
  };
}
