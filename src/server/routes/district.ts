import { getDistrict, getHealth, setPhotoRule, setVisitRule } from '../../contract/district.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { describeDistrict, listDistricts } from '../store/districts.ts';
import { changePhotoRule } from '../store/photo-rule.ts';
import { changeVisitRule } from '../store/visit-rule.ts';

export function bindDistrict(bind: Bind, { store, version }: Deps): void {
  bind(getDistrict, ({ actor }) => describeDistrict(store, actor));
  bind(setPhotoRule, ({ actor, body }) => changePhotoRule(store, actor, body));
  bind(setVisitRule, ({ actor, body }) => changeVisitRule(store, actor, body));
  bind(getHealth, async () => {
    // Asks the store, so that a dead database is not called healthy.
    await listDistricts(store);
    return { status: 'ok' as const, engine: store.engine.name, version };
  });
}
