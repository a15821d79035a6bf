import type { ChangeView } from '../../contract/changes.ts';
import { hazardSchema } from '../../contract/hazards.ts';
import type { HazardRow } from './apply-row.ts';

const rowSchema = hazardSchema.pick({
  id: true,
  number: true,
  building: true,
  position: true,
  status: true,
  category: true,
  type: true,
  grade: true,
  source: true,
  unit: true,
  foundOn: true,
  deadline: true,
  rectifiedOn: true,
  closedOn: true,
  area: true,
  priority: true,
  space: true,
  rectifyingParty: true,
  interimControl: true,
  extension: true,
  relapses: true,
});

/** After these a hazard may be somewhere else: what its compound and its building say of it is read anew. */
const movingVerbs: ReadonlySet<string> = new Set(['amend', 'update', 'undo']);

/** The row that a change makes; null when it is about something else, or does not tell all of it. */
export function rowOfChange(change: ChangeView): HazardRow | null {
  if (change.entity !== 'hazard' || movingVerbs.has(change.verb)) return null;
  const parsed = rowSchema.safeParse(change.after);
  return parsed.success ? parsed.data : null;
}
