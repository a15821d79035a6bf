import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { alarmsQuery } from '../client/queries/alarms.ts';
import { areasQuery } from '../client/queries/areas.ts';
import { chargingSitesQuery } from '../client/queries/charging-sites.ts';
import { compoundsQuery } from '../client/queries/compounds.ts';
import { districtQuery } from '../client/queries/district.ts';
import type { LayerId } from '../map/layer-id.ts';
import { hexResolutionAt } from '../map/layers/hexagons-layer.ts';
import type { MapData } from '../map/stage.ts';
import { useAllPages } from '../ui/use-all-pages.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { useDeviceTable } from './use-device-table.ts';
import { useHazardAnswer } from './use-hazard-answer.ts';
import type { View } from './view.ts';

/** How the data of a layer stand; each layer loads and fails alone. */
export type LayerState = {
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

type MapAnswer = {
  readonly data: MapData;
  /** Only layers that read data of their own; tiles report to the map itself. */
  readonly states: Partial<Record<LayerId, LayerState>>;
  /** Whether something that a layer shows is still under way. */
  readonly isWaiting: boolean;
  /** Hazards that match and have no position, while a layer shows hazards. */
  readonly unlocated: number;
};

const mostRowsPerPage = 500;

/** All that the layers show which are on: what nobody looks at is not loaded. */
export function useMapData(view: View, layers: ReadonlySet<LayerId>): MapAnswer {
  const district = useQuery(districtQuery());
  const areas = useQuery(areasQuery());
  const paged = { limit: mostRowsPerPage };
  const alarms = useAllRows(useInfiniteQuery(alarmsQuery({ purpose: 'real' })));
  const compounds = useAllRows(
    useInfiniteQuery({ ...compoundsQuery(paged), enabled: layers.has('compounds') }),
  );
  const sites = useAllRows(
    useInfiniteQuery({ ...chargingSitesQuery(paged), enabled: layers.has('sites') }),
  );
  const devices = useDeviceTable(layers.has('devices'));
  const hazards = useHazards(view, { layers, today: district.data?.today ?? null });
  const density = hazards.answer?.density ?? null;
  const hexagons = hazards.answer?.hexagons ?? null;
  const outside = hazards.answer?.outside ?? null;
  const dataVersion = district.data?.dataVersion ?? '';
  const areaRows = areas.data?.items;
  const data = useMemo<MapData>(
    () => ({
      areas: areaRows ?? none,
      compounds: compounds.rows,
      sites: sites.rows,
      alarms: alarms.rows,
      hazards: outside,
      devices: devices.devices,
      density,
      hexagons,
      dataVersion,
    }),
    [
      areaRows,
      compounds.rows,
      sites.rows,
      alarms.rows,
      outside,
      devices.devices,
      density,
      hexagons,
      dataVersion,
    ],
  );
  const states = {
    areas: stateOf(areas),
    alarms: alarms.state,
    compounds: compounds.state,
    sites: sites.state,
    devices,
    hazards: hazards.state,
    density: hazards.state,
    hexagons: hazards.state,
  };
  return {
    data,
    states,
    isWaiting: hazards.isWaiting || Object.values(states).some(({ isLoading }) => isLoading),
    unlocated: hazards.answer === null ? 0 : hazards.answer.matching - hazards.answer.located,
  };
}

const none = [] as const;

/** The hazards as the lists filter them, in the pictures that are on. */
function useHazards(
  { camera, area, hazards, period }: View,
  { layers, today }: { layers: ReadonlySet<LayerId>; today: string | null },
) {
  const withDensity = layers.has('density');
  const withOutside = layers.has('hazards');
  const hexResolution = layers.has('hexagons') ? hexResolutionAt(camera?.zoom ?? usualZoom) : null;
  const query = useMemo(() => {
    if (today === null || (!withDensity && !withOutside && hexResolution === null)) return null;
    return {
      ...hazardQueryOf({ area, hazards, period }, today),
      withDensity,
      ...(hexResolution !== null && { hexResolution }),
      ...(withOutside && { outsideOn: today }),
    };
  }, [today, withDensity, withOutside, hexResolution, area, hazards, period]);
  const { answer, isWaiting, error, retry } = useHazardAnswer(query);
  const isLoading = query !== null && answer === null && error === null;
  return { answer, isWaiting, state: { isLoading, error, retry } };
}

/** A district fits a screen at about this zoom. */
const usualZoom = 13;

type PagedRows<Item> = Parameters<typeof useAllPages>[0] & {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

/** The map shows every row, not the first page of them. */
function useAllRows<Item>(query: PagedRows<Item>): {
  readonly rows: readonly Item[];
  readonly state: LayerState;
} {
  useAllPages(query);
  const { data, hasNextPage, error } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const state = stateOf(query);
  const isLoading = state.isLoading || (hasNextPage && error === null);
  return { rows, state: { ...state, isLoading } };
}

type Loading = Pick<PagedRows<unknown>, 'isLoading' | 'error' | 'refetch'>;

function stateOf({ isLoading, error, refetch }: Loading): LayerState {
  return { isLoading, error, retry: () => void refetch() };
}
