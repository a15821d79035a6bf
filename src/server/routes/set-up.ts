import { setUpStore } from '../../contract/set-up.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { notFound, refused } from '../problem-error.ts';
import { setUpDistrict } from '../store/districts.ts';
import { hasMembers, saveMember } from '../store/members.ts';

export function bindSetUp(bind: Bind, { store, firstAdmin }: Deps): void {
  bind(setUpStore, async ({ body: { token, district, admin } }) => {
    if (firstAdmin === null || token !== firstAdmin.token) throw notFound();
    if (await hasMembers(store)) throw refused('already_set_up');
    const account = await firstAdmin.saveAccount(admin);
    await setUpDistrict(store, { ...district, isDemo: false });
    await saveMember(store, {
      account,
      name: admin.name,
      role: 'admin',
      district: district.code,
      area: Number(district.code) * 1e9,
    });
    return new Response(null, { status: 204 });
  });
}
