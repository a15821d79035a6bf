import { type ChangeView, changeEntities } from '../../contract/changes.ts';
import type { Role } from '../../domain/actor.ts';
import { type Action, mayDo } from '../../domain/permission.ts';

type Entity = ChangeView['entity'];

/** Whoever may not read an object is not told of its changes either. */
const readActions: Record<Entity, Action> = {
  area: 'area.read',
  unit: 'unit.read',
  contact: 'contact.read',
  compound: 'compound.read',
  building: 'building.read',
  hazard: 'hazard.read',
  charging_site: 'site.read',
  device: 'device.read',
  alarm: 'alarm.read',
  // An export is no object: the log alone tells of it.
  export: 'change.read',
  saved_filter: 'filter.keep',
  device_token: 'ingest.manage',
  quarantine: 'ingest.manage',
  photo: 'hazard.read',
  district: 'change.read',
  campaign: 'campaign.read',
  phase: 'campaign.read',
  task: 'campaign.read',
  duty: 'campaign.read',
  report: 'report.read',
  target: 'campaign.read',
  matter: 'matter.read',
  supervision: 'supervision.read',
  enforcement: 'enforcement.read',
  key_date: 'campaign.read',
  presence: 'presence.read',
  inspection: 'inspection.read',
  premises: 'premises.read',
  household_count: 'household.read',
  transformer: 'transformer.read',
  fire_station: 'fire_station.read',
  reopening: 'alarm.read',
  alarm_window: 'alarm.read',
};

/** The entities whose changes are kept from a role. */
export function hiddenEntities(role: Role): readonly Entity[] {
  return changeEntities.filter((entity) => !mayDo(role, readActions[entity]));
}
