import { getBuilding, listBuildings } from '../../contract/buildings.ts';
import { getBuildingTile, tileMediaType } from '../../contract/tiles.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import type { Bind } from '../bind-route.ts';
import { answerBytes } from '../bytes.ts';
import type { Deps } from '../deps.ts';
import { encodeBuildingTile } from '../store/building-tiles.ts';
import { findBuilding, pageBuildings } from '../store/buildings.ts';
import { readCounter } from '../store/districts.ts';

export function bindBuildings(bind: Bind, { store }: Deps): void {
  bind(listBuildings, ({ actor, query }) => pageBuildings(store, actor, query));
  bind(getBuilding, ({ actor, params }) => findBuilding(store, actor, params.id));
  bind(getBuildingTile, async ({ actor, params, request }) => {
    const { data_seq } = await readCounter(store, actor.district);
    // The day belongs to the version: a deadline passes without any change.
    const version = `${data_seq}-${actor.area}-${civilDateOf(store.now())}`;
    return answerBytes(request, {
      mediaType: tileMediaType,
      version,
      encode: () => encodeBuildingTile(store, actor, params),
    });
  });
}
