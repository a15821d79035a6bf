import { listAreas } from '../../contract/areas.ts';
import { getCompound, listCompounds } from '../../contract/compounds.ts';
import { listDevices } from '../../contract/devices.ts';
import { listUnits } from '../../contract/units.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { listAreaSummaries } from '../store/areas.ts';
import { findCompound, pageCompounds } from '../store/compounds.ts';
import { pageDevices } from '../store/devices.ts';
import { listAllUnits } from '../store/units.ts';

export function bindPlaces(bind: Bind, { store }: Deps): void {
  bind(listAreas, async ({ actor }) => withTotal(await listAreaSummaries(store, actor)));
  bind(listUnits, async ({ actor }) => withTotal(await listAllUnits(store, actor)));
  bind(listCompounds, ({ actor, query }) => pageCompounds(store, actor, query));
  bind(getCompound, ({ actor, params }) => findCompound(store, actor, params.id));
  bind(listDevices, ({ actor, query }) => pageDevices(store, actor, query));
}

function withTotal<Item>(items: Item[]): { items: Item[]; total: number } {
  return { items, total: items.length };
}
