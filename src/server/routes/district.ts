import { getDistrict, getHealth } from '../../contract/district.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { describeDistrict, listDistricts } from '../store/districts.ts';

export function bindDistrict(bind: Bind, { store, version }: Deps): void {
  bind(getDistrict, ({ actor }) => describeDistrict(store, actor));
  bind(getHealth, async () => {
    // Asks the store, so that a dead database is not called healthy.
    await listDistricts(store);
    return { status: 'ok' as const, engine: store.engine.name, version };
  });
}
