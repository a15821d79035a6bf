import {
  exportAreasRoute,
  exportBuildingsRoute,
  exportCompoundsRoute,
  exportDevicesRoute,
  exportHazardsRoute,
  exportSitesRoute,
  exportUnitsRoute,
  type ListFormat,
  listFormats,
  listMediaTypes,
} from '../../contract/list-exports.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { BuildingStatus } from '../../domain/building.ts';
import type { SiteStatus } from '../../domain/charging-site.ts';
import type { Connection } from '../../domain/device.ts';
import { callBytes } from '../api.ts';
import { type HazardListFilter, queryOfFilter } from './hazards.ts';
import { flag, joined } from './paging.ts';

export type { ListFormat };

type Place = { readonly area?: AreaCode; readonly text?: string };

/** A list with what it is narrowed by. */
export type ListToExport =
  | { readonly list: 'hazards' | 'areas' | 'units'; readonly filter: HazardListFilter }
  | {
      readonly list: 'buildings';
      readonly filter: Place & { readonly status?: readonly BuildingStatus[] };
    }
  | { readonly list: 'compounds'; readonly filter: Place & { readonly isOld?: boolean } }
  | { readonly list: 'sites'; readonly filter: Place & { readonly status?: readonly SiteStatus[] } }
  | {
      readonly list: 'devices';
      readonly filter: Place & { readonly connection?: readonly Connection[] };
    };

/** The whole result of a list as a file. */
export async function exportList(list: ListToExport, format: ListFormat): Promise<Blob> {
  const { bytes } = await callExport(list, format);
  return new Blob([bytes], { type: listMediaTypes[format] });
}

/** A unit lies nowhere. */
export function formatsOf({ list }: ListToExport): readonly ListFormat[] {
  return list === 'units' ? listFormats.filter((format) => format !== 'geojson') : listFormats;
}

function callExport(asked: ListToExport, format: ListFormat) {
  switch (asked.list) {
    case 'hazards':
      return callBytes(exportHazardsRoute, { query: { ...queryOfFilter(asked.filter), format } });
    case 'areas':
      return callBytes(exportAreasRoute, { query: { ...queryOfFilter(asked.filter), format } });
    case 'units':
      if (format === 'geojson') throw new RangeError('A unit lies nowhere');
      return callBytes(exportUnitsRoute, { query: { ...queryOfFilter(asked.filter), format } });
    case 'buildings': {
      const { status, ...place } = asked.filter;
      return callBytes(exportBuildingsRoute, {
        query: { ...place, status: joined(status), format },
      });
    }
    case 'compounds': {
      const { isOld, ...place } = asked.filter;
      return callBytes(exportCompoundsRoute, { query: { ...place, isOld: flag(isOld), format } });
    }
    case 'sites': {
      const { status, ...place } = asked.filter;
      return callBytes(exportSitesRoute, { query: { ...place, status: joined(status), format } });
    }
    case 'devices': {
      const { connection, ...place } = asked.filter;
      const query = { ...place, connection: joined(connection), format };
      return callBytes(exportDevicesRoute, { query });
    }
  }
}
