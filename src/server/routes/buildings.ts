import { amendBuildingRoute, getBuilding, listBuildings } from '../../contract/buildings.ts';
import { getBuildingTile, tileMediaType } from '../../contract/tiles.ts';
import type { Bind } from '../bind-route.ts';
import { answerBytes } from '../bytes.ts';
import type { Deps } from '../deps.ts';
import { changeBuilding } from '../store/amend-building.ts';
import { encodeBuildingTile } from '../store/building-tiles.ts';
import { findBuilding, pageBuildings } from '../store/buildings.ts';
import { readDataVersion } from '../store/districts.ts';

export function bindBuildings(bind: Bind, { store }: Deps): void {
  bind(listBuildings, ({ actor, query }) => pageBuildings(store, actor, query));
  bind(getBuilding, ({ actor, params }) => findBuilding(store, actor, params.id));
  bind(amendBuildingRoute, ({ actor, params: { id }, query: { ifVersion }, body }) =>
    changeBuilding(store, actor, { id, ifVersion, ...body }),
  );
  bind(getBuildingTile, async ({ actor, params, request }) =>
    answerBytes(request, {
      mediaType: tileMediaType,
      version: await readDataVersion(store, actor),
      encode: () => encodeBuildingTile(store, actor, params),
    }),
  );
}
