import type { HazardListFilter } from '../client/queries/hazards.ts';
import { type PartId, partIds } from '../desks/campaign/campaign-view.ts';
import {
  type FilePlace,
  type FilesView,
  fileKinds,
  type LedgerTab,
  ledgerTabs,
  type ToDoList,
  toDoLists,
} from '../desks/ledger/ledger-view.ts';
import type { OverviewList } from '../desks/overview/overview-view.ts';
import { overviewLists } from '../desks/overview/overview-view.ts';
import { type AreaCode, formatAreaCode, parseAreaCode } from '../domain/area.ts';
import { type BuildingStatus, buildingStatuses, fileGaps } from '../domain/building.ts';
import { type SiteStatus, siteStatuses } from '../domain/charging-site.ts';
import { type CivilDate, isCivilDate } from '../domain/civil-date.ts';
import { type Connection, connections } from '../domain/device.ts';
import { type DeviceCondition, deviceConditions } from '../domain/device-state.ts';
import { type QualityKind, qualityKindNames } from '../domain/quality/quality-kind.ts';
import type { Camera } from '../map/camera.ts';
import { type LayerId, layerIds } from '../map/layer-id.ts';
import { areaMeasures, buildingFills, type LayerOptions } from '../map/layer-options.ts';
import { readHazards, writeHazards } from './hazard-search.ts';
import { type Period, readPeriod } from './period.ts';
import { listOf, oneOf, type SearchText } from './search-words.ts';

/** `stack` is all that stands in one building, by floor; its id is the building's. */
export const pickKinds = [
  'alarm',
  'area',
  'building',
  'compound',
  'device',
  'hazard',
  'site',
  'stack',
  'unit',
] as const;
export type PickKind = (typeof pickKinds)[number];

/** The one object that is open beside the map. */
export type OpenObject = { readonly kind: PickKind; readonly id: string };

/** Everything a link holds, so that a reload and a colleague see the same. */
export type View = {
  readonly camera: Camera | null;
  /** null: what the desk shows by itself. */
  readonly layers: readonly LayerId[] | null;
  readonly options: LayerOptions;
  readonly open: OpenObject | null;
  readonly area: AreaCode | null;
  readonly list: OverviewList;
  readonly tab: LedgerTab;
  readonly buildingStatus: readonly BuildingStatus[];
  readonly siteStatus: readonly SiteStatus[];
  readonly connection: readonly Connection[];
  readonly condition: readonly DeviceCondition[];
  readonly isOldOnly: boolean;
  readonly isHandled: boolean;
  readonly hazards: HazardListFilter;
  readonly files: FilesView;
  /** The days on which the hazards were found. */
  readonly period: Period;
  /** The earlier day that figures are compared with; null: the one that is kept. */
  readonly since: CivilDate | null;
  readonly text: string;
  readonly toDo: ToDoList;
  readonly issue: QualityKind | null;
  readonly issueRow: AreaCode | null;
  /** The notice or reference that is open, its part, and a line of it. */
  readonly doc: string | null;
  readonly part: PartId | null;
  readonly item: string | null;
  /** On a telephone only one of the two is in sight. */
  readonly pane: 'list' | 'map';
};

/** Reads a search; what cannot be read falls back to its default, never to an error. */
export function readView(search: SearchText): View {
  return {
    camera: readCamera(search.at),
    layers: search.layers === undefined ? null : listOf(layerIds, search.layers),
    options: {
      areaMeasure: oneOf(areaMeasures, search.areasBy) ?? 'open',
      buildingFill: oneOf(buildingFills, search.buildingsBy) ?? 'status',
    },
    open: readOpen(search.pick),
    area: search.area === undefined ? null : parseAreaCode(search.area),
    list: oneOf(overviewLists, search.list) ?? 'meeting',
    tab: oneOf(ledgerTabs, search.tab) ?? 'hazards',
    buildingStatus: listOf(buildingStatuses, search.buildings),
    siteStatus: listOf(siteStatuses, search.sites),
    connection: listOf(connections, search.devices),
    condition: listOf(deviceConditions, search.deviceState),
    isOldOnly: search.old === 'true',
    isHandled: search.handled === 'true',
    hazards: readHazards(search),
    files: readFiles(search),
    period: readPeriod(search.period),
    since: isCivilDate(search.since ?? '') ? (search.since ?? null) : null,
    text: search.q ?? '',
    toDo: oneOf(toDoLists, search.todo) ?? 'visits',
    issue: oneOf(qualityKindNames, search.issue),
    issueRow: search.issuesOf === undefined ? null : parseAreaCode(search.issuesOf),
    doc: search.doc || null,
    part: oneOf(partIds, search.part),
    item: search.item || null,
    pane: oneOf(['list', 'map'] as const, search.pane) ?? 'list',
  };
}

/** The search of a view; defaults are left out, so that a plain view has a plain address. */
export function writeView(view: View): SearchText {
  return withoutEmpty({
    area: view.area === null ? '' : formatAreaCode(view.area),
    list: view.list === 'meeting' ? '' : view.list,
    tab: view.tab === 'hazards' ? '' : view.tab,
    buildings: view.buildingStatus.join(','),
    sites: view.siteStatus.join(','),
    devices: view.connection.join(','),
    deviceState: view.condition.join(','),
    old: view.isOldOnly ? 'true' : '',
    handled: view.isHandled ? 'true' : '',
    period: view.period,
    since: view.since ?? '',
    ...writeHazards(view.hazards),
    files: view.files.kind === 'building' ? '' : view.files.kind,
    lacks: view.files.lacks ?? '',
    file: view.files.open === null ? '' : `${view.files.open.kind}:${view.files.open.id}`,
    q: view.text,
    todo: view.toDo === 'visits' ? '' : view.toDo,
    issue: view.issue ?? '',
    issuesOf: view.issueRow === null ? '' : formatAreaCode(view.issueRow),
    doc: view.doc ?? '',
    part: view.part ?? '',
    item: view.item ?? '',
    pick: view.open === null ? '' : `${view.open.kind}:${view.open.id}`,
    pane: view.pane === 'list' ? '' : view.pane,
    // An empty list of layers is a choice too.
    layers: view.layers === null ? '' : view.layers.join(',') || 'none',
    areasBy: view.options.areaMeasure === 'open' ? '' : view.options.areaMeasure,
    buildingsBy: view.options.buildingFill === 'status' ? '' : view.options.buildingFill,
    at: view.camera === null ? '' : writeCamera(view.camera),
  });
}

function readFiles(search: SearchText): FilesView {
  const open = readFilePlace(search.file);
  return {
    kind: open?.kind ?? oneOf(fileKinds, search.files) ?? 'building',
    lacks: oneOf(fileGaps, search.lacks),
    open,
  };
}

function readFilePlace(text: string | undefined): FilePlace | null {
  const [, kindText, id] = /^(\w+):(.+)$/.exec(text ?? '') ?? [];
  const kind = oneOf(fileKinds, kindText);
  return kind === null || id === undefined ? null : { kind, id };
}

function readOpen(text: string | undefined): OpenObject | null {
  const [, kindText, id] = /^(\w+):(.+)$/.exec(text ?? '') ?? [];
  const kind = oneOf(pickKinds, kindText);
  return kind === null || id === undefined ? null : { kind, id };
}

/** `lng,lat,zoom,bearing,pitch`; about a metre and a hundredth of a zoom. */
function writeCamera({ lng, lat, zoom, bearing, pitch }: Camera): string {
  const rounded = [lng.toFixed(5), lat.toFixed(5), zoom.toFixed(2), bearing.toFixed(0)];
  return [...rounded, pitch.toFixed(0)].map(Number).join(',');
}

function readCamera(text: string | undefined): Camera | null {
  const numbers = (text ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
  const [lng, lat, zoom, bearing = 0, pitch = 0] = numbers;
  if (lng === undefined || lat === undefined || zoom === undefined) return null;
  const isOnEarth = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  const isTilt = Math.abs(bearing) <= 360 && pitch >= 0 && pitch <= 85;
  return isOnEarth && isTilt ? { lng, lat, zoom, bearing, pitch } : null;
}

function withoutEmpty(search: Readonly<Record<string, string | undefined>>): SearchText {
  const stated = Object.entries(search).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return Object.fromEntries(stated);
}
