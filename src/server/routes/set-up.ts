import { findDistricts, setUpStore } from '../../contract/set-up.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { searchDivisions } from '../divisions/choose-division.ts';
import { notFound, refused } from '../problem-error.ts';
import { addNamedAreas } from '../store/add-named-areas.ts';
import { setUpDistrict } from '../store/districts.ts';
import { hasMembers, saveMember } from '../store/members.ts';
import { closeSetUpDoor, opensSetUp } from '../store/set-up-door.ts';

const shownDistricts = 20;

export function bindSetUp(bind: Bind, { store, firstAdmin, divisions }: Deps): void {
  bind(setUpStore, async ({ body: { token, district, admin } }) => {
    if (firstAdmin === null) throw notFound();
    if (await hasMembers(store)) throw refused('already_set_up');
    if (!(await opensSetUp(store, token))) throw notFound();
    const account = await firstAdmin.saveAccount(admin);
    await setUpDistrict(store, { ...district, isDemo: false });
    const areas = (await divisions?.areasWithin(district.code)) ?? [];
    await addNamedAreas(store, { district: district.code, areas });
    await saveMember(store, {
      account,
      name: admin.name,
      role: 'admin',
      district: district.code,
      area: Number(district.code) * 1e9,
    });
    await closeSetUpDoor(store.engine.write);
    return new Response(null, { status: 204 });
  });
  bind(findDistricts, async ({ query: { token, q } }) => {
    if (divisions === null || !(await opensSetUp(store, token))) throw notFound();
    const found = searchDivisions(await divisions.list(), { text: q, limit: shownDistricts });
    return { items: found };
  });
}
