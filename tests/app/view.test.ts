import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodPresets } from '../../src/app/period.ts';
import { parseSearchText, writeSearchText } from '../../src/app/search-text.ts';
import { pickKinds, readView, type View, writeView } from '../../src/app/view.ts';
import { partIds } from '../../src/desks/campaign/campaign-view.ts';
import { fileKinds, ledgerTabs, toDoLists } from '../../src/desks/ledger/ledger-view.ts';
import { overviewLists } from '../../src/desks/overview/overview-view.ts';
import { buildingStatuses, fileGaps } from '../../src/domain/building.ts';
import { siteStatuses } from '../../src/domain/charging-site.ts';
import { connections } from '../../src/domain/device.ts';
import { deviceConditions } from '../../src/domain/device-state.ts';
import {
  hazardCategories,
  hazardGrades,
  hazardSources,
  hazardStatuses,
} from '../../src/domain/hazard.ts';
import { priorities, rectifyingParties } from '../../src/domain/hazard-details.ts';
import { hazardSorts, sortDirections } from '../../src/domain/hazard-filter.ts';
import { spaces } from '../../src/domain/inspection.ts';
import type { Bbox } from '../../src/domain/position.ts';
import { qualityKindNames } from '../../src/domain/quality/quality-kind.ts';
import { layerIds } from '../../src/map/layer-id.ts';
import { areaMeasures, buildingFills } from '../../src/map/layer-options.ts';

const rounded = (min: number, max: number, digits: number) =>
  fc.double({ min, max, noNaN: true }).map((number) => Number(number.toFixed(digits)) + 0);
const subset = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const someOf = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });

const extent = fc
  .tuple(
    fc.integer({ min: 0, max: 89 }),
    fc.integer({ min: -89, max: 0 }),
    fc.integer({ min: 90, max: 180 }),
    fc.double({ min: 0, max: 90, noNaN: true }),
  )
  .map(([west, south, east, north]) => [west, south, east, north + 0] as Bbox);

const view: fc.Arbitrary<View> = fc.record({
  camera: fc.option(
    fc.record({
      lng: rounded(-180, 180, 5),
      lat: rounded(-85, 85, 5),
      zoom: rounded(0, 22, 2),
      bearing: fc.integer({ min: -180, max: 180 }),
      pitch: fc.integer({ min: 0, max: 60 }),
    }),
  ),
  layers: fc.option(subset(layerIds)),
  options: fc.record({
    areaMeasure: fc.constantFrom(...areaMeasures),
    buildingFill: fc.constantFrom(...buildingFills),
  }),
  open: fc.option(
    fc.record({
      kind: fc.constantFrom(...pickKinds),
      id: fc.string({ minLength: 1 }).filter(isOneLine),
    }),
  ),
  area: fc.option(fc.constantFrom(500199e9, 500199001e6, 500199001002e3, 500199001002003)),
  list: fc.constantFrom(...overviewLists),
  tab: fc.constantFrom(...ledgerTabs),
  toDo: fc.constantFrom(...toDoLists),
  issue: fc.option(fc.constantFrom(...qualityKindNames)),
  issueRow: fc.option(fc.constantFrom(500199e9, 500199001002e3)),
  buildingStatus: subset(buildingStatuses),
  siteStatus: subset(siteStatuses),
  connection: subset(connections),
  condition: subset(deviceConditions),
  isOldOnly: fc.boolean(),
  isHandled: fc.boolean(),
  period: fc.constantFrom(
    '',
    ...periodPresets,
    '2026-01-01..',
    '..2026-03-31',
    '2026-01-01..2026-03-31',
  ),
  since: fc.option(fc.constantFrom('2026-01-01', '2026-11-13')),
  hazards: fc.record(
    {
      status: someOf(hazardStatuses),
      category: someOf(hazardCategories),
      grade: someOf(hazardGrades),
      priority: someOf(priorities),
      source: someOf(hazardSources),
      space: someOf(spaces),
      rectifyingParty: someOf(rectifyingParties),
      unit: fc.string({ minLength: 1 }).filter(isOneLine),
      isOverdue: fc.constant(true),
      isLocated: fc.constant(false),
      hasControl: fc.constant(true),
      isExtensionAsked: fc.constant(true),
      hasRelapsed: fc.constant(true),
      isInOldCompound: fc.constant(true),
      isWatched: fc.constant(true),
      isManaged: fc.constant(true),
      isUnmanaged: fc.constant(true),
      bbox: extent,
      dueWithinDays: fc.integer({ min: 0, max: 366 }),
      sort: fc.constantFrom(...hazardSorts.filter((sort) => sort !== 'found')),
      direction: fc.constantFrom(...sortDirections),
    },
    { requiredKeys: [] },
  ),
  files: fc
    .tuple(
      fc.constantFrom(...fileKinds),
      fc.option(fc.constantFrom(...fileGaps)),
      fc.option(fc.string({ minLength: 1 }).filter(isOneLine)),
    )
    .map(([kind, lacks, id]) => ({ kind, lacks, open: id === null ? null : { kind, id } })),
  text: fc.string(),
  doc: fc.option(fc.string({ minLength: 1 }).filter(isOneLine)),
  part: fc.option(fc.constantFrom(...partIds)),
  item: fc.option(fc.string({ minLength: 1 }).filter(isOneLine)),
  pane: fc.constantFrom('list', 'map'),
});

describe('a view', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(view, (before) => {
        const address = writeSearchText(writeView(before));
        expect(readView(parseSearchText(address))).toEqual(before);
      }),
    );
  });

  it('of nothing special has a plain address', () => {
    expect(writeSearchText(writeView(readView({})))).toBe('');
  });

  it('is readable in the address', () => {
    const address = writeSearchText(
      writeView({ ...readView({}), open: { kind: 'building', id: 'B0043' }, area: 500199001e6 }),
    );
    expect(address).toBe('?area=500199001&pick=building:B0043');
  });

  it.each(['2026-11-01..2026-11-30', '..2026-11-30', '2026-11-01..'])(
    'keeps the days of a deadline: %s',
    (due) => {
      const [deadlineFrom, deadlineTo] = due.split('..');
      expect(readView({ due }).hazards).toEqual({
        ...(deadlineFrom && { deadlineFrom }),
        ...(deadlineTo && { deadlineTo }),
      });
      expect(writeView(readView({ due })).due).toBe(due);
    },
  );

  it('can be read from any address', () => {
    const anySearch = fc.dictionary(
      fc.constantFrom(
        'at',
        'layers',
        'pick',
        'area',
        'list',
        'status',
        'sort',
        'pane',
        'due',
        'dir',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(anySearch, (search) => {
        const read = readView(search);
        expect(readView(writeView(read))).toEqual(read);
      }),
    );
  });

  it.each(['', '1,2', '181,0,5,0,0', '0,0,99,0,0', 'a,b,c,d,e', '106,,14,0,0'])(
    'has no camera in at=%s',
    (at) => {
      expect(readView({ at }).camera).toBeNull();
    },
  );

  it('tells all layers off from no choice made', () => {
    expect(readView({ layers: 'none' }).layers).toEqual([]);
    expect(readView({}).layers).toBeNull();
  });
});

function isOneLine(text: string): boolean {
  return !/[\r\n\u2028\u2029]/.test(text);
}
