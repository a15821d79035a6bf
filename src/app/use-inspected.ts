import { useQuery } from '@tanstack/react-query';
import { areasQuery } from '../client/queries/areas.ts';
import { figuresOf } from '../desks/overview/district-figures.ts';
import { useView } from './use-view.ts';

type Inspected = { readonly inspected: number; readonly buildings: number };

/** How many buildings of the chosen area somebody has looked at; null where there are none. */
export function useInspected(): Inspected | null {
  const { view } = useView();
  const areas = useQuery(areasQuery()).data?.items ?? [];
  const { buildings, buildingsInspected } = figuresOf(areas, view.area);
  return buildings === 0 ? null : { buildings, inspected: buildingsInspected };
}
