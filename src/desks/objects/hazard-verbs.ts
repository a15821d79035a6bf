import type { HazardStatus } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';

export type HazardVerb = 'assign' | 'start' | 'rectify' | 'return' | 'close' | 'relapse';

const verbsOfStatus: Record<HazardStatus, readonly HazardVerb[]> = {
  unassigned: ['assign', 'rectify'],
  assigned: ['start', 'rectify', 'assign'],
  rectifying: ['rectify', 'assign'],
  rectified: ['close', 'return'],
  closed: ['relapse'],
};

const actionOfVerb: Record<HazardVerb, Action> = {
  assign: 'hazard.assign',
  start: 'hazard.rectify',
  rectify: 'hazard.rectify',
  return: 'hazard.inspect',
  close: 'hazard.inspect',
  relapse: 'hazard.inspect',
};

/** What this person can do next with a hazard, the usual step first. */
export function hazardVerbs(
  status: HazardStatus,
  actions: ReadonlySet<Action>,
): readonly HazardVerb[] {
  return verbsOfStatus[status].filter((verb) => actions.has(actionOfVerb[verb]));
}
