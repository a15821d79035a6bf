import { deleteDemoRoute } from '../../contract/demo.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { refused } from '../problem-error.ts';
import { deleteDemo } from '../store/delete-district.ts';
import { setUpPath } from '../store/set-up-door.ts';

export function bindDemo(bind: Bind, { store, firstAdmin }: Deps): void {
  bind(deleteDemoRoute, async ({ actor, body: { districtName } }) => {
    if (firstAdmin === null) throw refused('no_accounts_here');
    const { deleteAccounts } = firstAdmin;
    const token = await deleteDemo(store, actor, { districtName, deleteAccounts });
    return { setUpPath: setUpPath(token) };
  });
}
