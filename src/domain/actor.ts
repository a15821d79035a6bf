import type { AreaCode } from './area.ts';

export const roles = ['leader', 'planner', 'duty', 'community', 'inspector', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who acts: every read and write of the store is done in the name of one. */
export type Actor = {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  /** 6-digit adcode; the shard of everything this actor can reach. */
  readonly district: string;
  /** The subtree of areas this actor may see and change. */
  readonly area: AreaCode;
};
