import type { InfiniteData } from '@tanstack/react-query';
import { type AlarmView, alarmSchema } from '../contract/alarms.ts';
import type { BatchEvent, ChangeView } from '../contract/changes.ts';
import type { Page } from '../contract/paging.ts';
import { newsOfChange } from './device-table/news-of-change.ts';
import { rowOfChange } from './hazard-table/row-of-change.ts';
import { nounKeys, type QueryRoot, queryKeys } from './queries/keys.ts';

/** What a change does to the cache. Reading again may wait so that a storm is read once. */
export type CacheStep = ReadAgain | { readonly kind: 'patch-alarm'; readonly alarm: AlarmView };

type ReadAgain = {
  readonly kind: 'read-again';
  readonly key: QueryRoot;
  readonly withinMs: number;
};

/** Alarms are looked at second by second, counts and lists are not, tiles are big. */
const soonMs = 300;
const calmMs = 2_000;
/** What is counted over a whole district. */
const slowMs = 5_000;
const tilesMs = 10_000;

/** The steps of one change: an alarm is shown at once, everything else is read again soon. */
export function stepsForChange(change: ChangeView): readonly CacheStep[] {
  const alarm = change.entity === 'alarm' ? alarmSchema.safeParse(change.after) : null;
  const patch: CacheStep[] = alarm?.success ? [{ kind: 'patch-alarm', alarm: alarm.data }] : [];
  return [...patch, ...stepsForColumns(change), ...stepsForEntity(change.entity)];
}

/** The steps of a batch too large to send: read again what it may have touched, each kind once. */
export function stepsForBatch(batch: BatchEvent): readonly CacheStep[] {
  return [
    ...batch.entities.flatMap(stepsForEntity),
    ...batch.entities.flatMap(columnsOf),
    again(queryKeys.imports, soonMs),
  ];
}

/** The table that shows an entity; an alarm is a sign of life of its device. */
function columnsOf(entity: ChangeView['entity']): readonly ReadAgain[] {
  switch (entity) {
    // Hazards are narrowed by what their compound and their building are.
    case 'compound':
    case 'building':
    case 'hazard':
      return [again(queryKeys.hazardColumns, calmMs)];
    case 'device':
    case 'alarm':
      return [again(queryKeys.deviceColumns, calmMs)];
    default:
      return [];
  }
}

/** What a change of an entity touches, but for the tiles: they are big, and follow the live feed. */
export function rootsOf(entity: ChangeView['entity']): readonly QueryRoot[] {
  return stepsForEntity(entity)
    .filter(({ withinMs }) => withinMs < tilesMs)
    .map(({ key }) => key);
}

/** A cached list with the alarm's new values in its old place; the same object when it is not in it. */
export function patchAlarm(
  list: InfiniteData<Page<AlarmView>>,
  alarm: AlarmView,
): InfiniteData<Page<AlarmView>> {
  const isListed = list.pages.some((page) => page.items.some((row) => row.id === alarm.id));
  if (!isListed) return list;
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (row.id === alarm.id ? alarm : row)),
  }));
  return { ...list, pages };
}

/** The tables take a change by themselves, unless the log did not keep the object's values. */
function stepsForColumns(change: ChangeView): readonly CacheStep[] {
  const isTaken =
    (change.entity === 'hazard' && rowOfChange(change) !== null) ||
    (change.entity === 'device' && newsOfChange(change) !== null) ||
    change.entity === 'alarm';
  return isTaken ? [] : columnsOf(change.entity);
}

/** What the quality of the records is judged by. */
const judged: ReadonlySet<ChangeView['entity']> = new Set([
  'area',
  'hazard',
  'building',
  'compound',
  'charging_site',
  'device',
  'inspection',
  'premises',
  'contact',
] as const);

/** What the lists of what there is to do are derived from. */
const derivedFrom: ReadonlySet<ChangeView['entity']> = new Set([
  'hazard',
  'building',
  'compound',
  'inspection',
  'household_count',
  'enforcement',
  'key_date',
  'unit',
  'district',
] as const);

function stepsForEntity(entity: ChangeView['entity']): readonly ReadAgain[] {
  return [
    ...stepsOfEntity(entity),
    ...(judged.has(entity) ? [again(queryKeys.quality, slowMs)] : []),
    ...(derivedFrom.has(entity) ? [again(queryKeys.toDo, slowMs)] : []),
  ];
}

function stepsOfEntity(entity: ChangeView['entity']): readonly ReadAgain[] {
  const history = again(queryKeys.history, soonMs);
  switch (entity) {
    case 'alarm':
      return [again(queryKeys.alarms, soonMs), history];
    case 'charging_site':
      return [again(queryKeys.chargingSites, calmMs), history];
    case 'device':
      return [again(queryKeys.devices, calmMs), history];
    case 'hazard':
      return [
        again(queryKeys.hazards, calmMs),
        again(queryKeys.buildings, calmMs),
        again(queryKeys.areas, calmMs),
        again(queryKeys.district, tilesMs),
        history,
      ];
    case 'building':
      return [
        again(queryKeys.buildings, calmMs),
        again(queryKeys.areas, calmMs),
        again(queryKeys.district, tilesMs),
        history,
      ];
    case 'inspection':
      // Whether a building counts as inspected follows from its inspections.
      return [again(nounKeys.inspection, calmMs), ...stepsOfEntity('building')];
    case 'area':
      return [again(queryKeys.areas, calmMs), again(queryKeys.district, tilesMs), history];
    case 'compound':
      return [again(queryKeys.compounds, calmMs), history];
    case 'unit':
      return [again(queryKeys.units, calmMs), history];
    case 'contact':
      return [again(queryKeys.contacts, calmMs), history];
    case 'photo':
      return [again(queryKeys.photos, soonMs), history];
    case 'district':
      return [again(queryKeys.district, calmMs), history];
    case 'saved_filter':
      return [again(queryKeys.savedFilters, soonMs), history];
    case 'device_token':
      return [again(queryKeys.deviceTokens, soonMs), history];
    case 'quarantine':
      return [again(queryKeys.quarantine, soonMs), history];
    case 'reopening':
      return [again(nounKeys.reopening, soonMs), ...stepsOfEntity('device')];
    case 'export':
      return [history];
    default:
      return [again(nounKeys[entity], calmMs), history];
  }
}

function again(key: QueryRoot, withinMs: number): ReadAgain {
  return { kind: 'read-again', key, withinMs };
}
