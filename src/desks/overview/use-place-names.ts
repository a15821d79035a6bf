import { useQuery } from '@tanstack/react-query';
import { areasQuery } from '../../client/queries/areas.ts';
import { buildingsByIdQuery } from '../../client/queries/buildings.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import type { PlaceNames } from './briefing/briefing.ts';

const mostBuildings = 200;

/** What areas, units and the buildings of some hazards are called; undefined until that is known. */
export function usePlaceNames(hazards: readonly HazardRow[] | undefined): PlaceNames | undefined {
  const areas = useQuery(areasQuery()).data?.items;
  const units = useQuery(unitsQuery()).data?.items;
  const ids = hazards === undefined ? [] : buildingsOf(hazards);
  const buildings = useQuery({ ...buildingsByIdQuery(ids), enabled: hazards !== undefined }).data;
  if (areas === undefined || units === undefined || buildings === undefined) return undefined;
  return {
    areas: new Map(areas.map(({ code, name }) => [code, name])),
    units: new Map(units.map(({ id, name }) => [id, name])),
    buildings: new Map(buildings.map(({ id, name }) => [id, name])),
  };
}

/** Where there are more, those beyond are told by their area. */
function buildingsOf(hazards: readonly HazardRow[]): string[] {
  const ids = hazards.flatMap(({ building }) => (building === null ? [] : [building]));
  return [...new Set(ids)].slice(0, mostBuildings).sort();
}
