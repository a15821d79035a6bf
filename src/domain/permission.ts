import { type Role, roles } from './actor.ts';

export const actions = [
  'area.read',
  'unit.read',
  'compound.read',
  'building.read',
  'hazard.read',
  'hazard.assign',
  'hazard.rectify',
  'hazard.inspect',
  'device.read',
  'alarm.read',
  'alarm.handle',
  'contact.read',
  'contact.reveal',
  'change.read',
  'import.run',
  'import.undo',
] as const;
export type Action = (typeof actions)[number];

const everyone: readonly Action[] = [
  'area.read',
  'unit.read',
  'compound.read',
  'building.read',
  'hazard.read',
  'device.read',
  'alarm.read',
  'contact.read',
  'change.read',
];

const grants: Record<Role, readonly Action[]> = {
  leader: everyone,
  planner: everyone,
  duty: [...everyone, 'alarm.handle', 'contact.reveal'],
  community: [...everyone, 'hazard.rectify', 'contact.reveal', 'import.run', 'import.undo'],
  inspector: [...everyone, 'hazard.inspect'],
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
