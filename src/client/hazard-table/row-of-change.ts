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
});

/** The row that a change makes; null when it is about something else, or its values were not kept. */
export function rowOfChange(change: ChangeView): HazardRow | null {
  if (change.entity !== 'hazard') return null;
  const parsed = rowSchema.safeParse(change.after);
  return parsed.success ? parsed.data : null;
}
