import type { Role } from '../domain/actor.ts';
import type { Action } from '../domain/permission.ts';
import type { LayerId } from '../map/layer-id.ts';
import type { IconName } from '../ui/icon.tsx';

const deskIds = ['overview', 'duty', 'ledger', 'campaign'] as const;
export type DeskId = (typeof deskIds)[number];

type DeskRow = {
  readonly path: `/${DeskId}`;
  readonly icon: IconName;
  /** Any one of these opens the desk. */
  readonly actions: readonly Action[];
  /** What the map shows as long as nobody chose; null where the desk has no map. */
  readonly layers: readonly LayerId[] | null;
};

export const desks: Readonly<Record<DeskId, DeskRow>> = {
  overview: {
    path: '/overview',
    icon: 'grid',
    actions: ['area.read'],
    layers: ['density', 'buildings', 'hazards', 'alarms'],
  },
  duty: {
    path: '/duty',
    icon: 'bell',
    actions: ['alarm.read'],
    layers: ['buildings', 'alarms'],
  },
  ledger: {
    path: '/ledger',
    icon: 'table',
    actions: ['hazard.read', 'import.run'],
    layers: ['density', 'buildings', 'hazards'],
  },
  campaign: {
    path: '/campaign',
    icon: 'document',
    actions: ['notice.read'],
    layers: null,
  },
};

/** The desks of a person, in the order of the rail. */
export function desksFor(actions: ReadonlySet<Action>): readonly DeskId[] {
  return deskIds.filter((desk) => desks[desk].actions.some((action) => actions.has(action)));
}

const deskOfRole: Readonly<Record<Role, DeskId>> = {
  leader: 'overview',
  planner: 'overview',
  duty: 'duty',
  community: 'ledger',
  inspector: 'ledger',
  admin: 'ledger',
};

/** The desk where a person of this role begins the day. */
export function homeDesk(role: Role): DeskId {
  return deskOfRole[role];
}

/** Where the way to the map leads from a desk that has none. */
export const homeOfMap: DeskId = 'overview';

/** The desk of a path; the overview where the path names none. */
export function deskOfPath(path: string): DeskId {
  return deskIds.find((desk) => path.startsWith(desks[desk].path)) ?? 'overview';
}
