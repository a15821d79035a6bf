import { type Actor, type Role, roles } from '../../domain/actor.ts';

/** The first community of the demo district, the area of its community account. */
const demoCommunity = 1_001_000;

/** One account a role. Names are those of the roles: nobody is meant. */
const names: Record<Role, string> = {
  leader: '演示领导',
  planner: '演示规划',
  duty: '演示值班',
  community: '演示社区',
  inspector: '演示检查',
  admin: '演示管理',
};

/** Who the demo accounts are; `accountOf` gives the account id of a role. */
export function demoMembers(district: string, accountOf: (role: Role) => string): Actor[] {
  const whole = Number(district) * 1e9;
  return roles.map((role) => ({
    account: accountOf(role),
    name: names[role],
    role,
    district,
    area: role === 'community' ? whole + demoCommunity : whole,
  }));
}

/** Lets the simulator of the demo in the page send events; no server takes it. */
export const demoToken = 'demo-in-the-page';
