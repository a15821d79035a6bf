import { type Role, roles } from './actor.ts';

export const actions = [
  'area.read',
  'unit.read',
  'compound.read',
  'building.read',
  'hazard.read',
  'hazard.report',
  'hazard.assign',
  'hazard.rectify',
  'hazard.inspect',
  'hazard.enforce',
  'filter.keep',
  'filter.share',
  'site.read',
  'device.read',
  'alarm.read',
  'alarm.handle',
  'campaign.read',
  'report.read',
  'matter.read',
  'supervision.read',
  'enforcement.read',
  'presence.read',
  'quality.read',
  'inspection.read',
  'inspection.record',
  'premises.read',
  'household.read',
  'ledger.keep',
  'transformer.read',
  'fire_station.read',
  'contact.read',
  'contact.reveal',
  'change.read',
  'notice.read',
  'import.run',
  'import.undo',
  'export.run',
  'demo.delete',
  'district.set',
  'ingest.manage',
] as const;
export type Action = (typeof actions)[number];

const everyone: readonly Action[] = [
  'area.read',
  'unit.read',
  'compound.read',
  'building.read',
  'hazard.read',
  'filter.keep',
  'site.read',
  'device.read',
  'alarm.read',
  'campaign.read',
  'inspection.read',
  'premises.read',
  'household.read',
  'transformer.read',
  'fire_station.read',
  'contact.read',
  'change.read',
  'notice.read',
];

/** What offices keep among themselves: planners and companies do not see how a unit is held to its duty. */
const offices: readonly Action[] = [
  ...everyone,
  'report.read',
  'matter.read',
  'supervision.read',
  'enforcement.read',
  'presence.read',
  'quality.read',
];

const grants: Record<Role, readonly Action[]> = {
  leader: [...offices, 'export.run'],
  planner: [...everyone, 'matter.read'],
  duty: [...offices, 'alarm.handle', 'contact.reveal'],
  community: [
    ...offices,
    'hazard.report',
    'hazard.rectify',
    'hazard.enforce',
    'inspection.record',
    'ledger.keep',
    'contact.reveal',
    'import.run',
    'import.undo',
    'export.run',
  ],
  inspector: [...everyone, 'hazard.report', 'hazard.inspect', 'inspection.record'],
  admin: actions,
};

/** The one table that says which role may do what; areas are checked beside it in the store's gate. */
export function mayDo(role: Role, action: Action): boolean {
  return grants[role].includes(action);
}

/** The roles that hold an action, in the order of the role list. */
export function rolesThatMay(action: Action): readonly Role[] {
  return roles.filter((role) => mayDo(role, action));
}
