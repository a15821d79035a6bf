import fc from 'fast-check';
import { hazardCategories, hazardGrades, hazardStatuses } from '../../../src/domain/hazard.ts';
import type { LngLat } from '../../../src/domain/position.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { insertInChunks } from '../../../src/server/store/chunks.ts';
import { placeColumns, placedColumns } from '../../../src/server/store/place.ts';
import { refreshRollups } from '../../../src/server/store/rollups.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { community1, community2, district, wholeDistrict } from './test-host.ts';

const types = readSeeds().taxonomy.categories.flatMap((category) =>
  category.types.map(({ zh }) => zh),
);
const days = ['2026-10-01', '2026-10-02', '2026-11-12', '2026-11-13', '2026-11-14'];
const area = fc.constantFrom(community1, community1 + 1, community2, wholeDistrict);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });
const flag = maybe(fc.constantFrom(0, 1));
const idOf = (letter: string, count: number) =>
  fc.nat(count - 1).map((index) => `${letter}${index}`);

/** Records of every kind that contradict each other here and there; the same ones each time. */
export async function addRandomRecords(store: Store): Promise<void> {
  const db = store.engine.write;
  await insertInChunks(db, 'area', areas);
  await insertInChunks(db, 'compound', rowsOf(compound, 20, 'C'));
  await insertInChunks(db, 'building', rowsOf(building, 60, 'B'));
  const hazards = rowsOf(hazard, 160, 'H').map((row, index) => ({ ...row, number: index + 1 }));
  await insertInChunks(db, 'hazard', hazards);
  await insertInChunks(db, 'inspection', rowsOf(inspection, 120, 'I'));
  await insertInChunks(db, 'contact', rowsOf(contact, 40, 'P'));
  await db.transaction().execute((tx) =>
    refreshRollups(
      tx,
      district,
      rowsOf(building, 60, 'B').map(({ id }) => id),
    ),
  );
}

const areas = [community1, community2].map((code) => ({
  district,
  code,
  level: 'community',
  name: `社区 ${code}`,
  geometry: null,
  origin: null,
}));

/** Rows that are called by the letter of their kind and a number. */
function rowsOf<Row>(row: fc.Arbitrary<Row>, count: number, letter: string) {
  return fc
    .sample(row, { numRuns: count, seed: 20_261_120 })
    .map((cells, index) => ({ district, id: `${letter}${index}`, ...cells }));
}

/** As many positions as there are, one place apart from the next. */
const position = fc
  .nat(9_999)
  .map((index): LngLat => [106.5 + (index % 100) * 0.001, 29.5 + index / 100_000]);

function withPlace<Row extends { position: LngLat | null }>({ position, ...row }: Row) {
  return { ...row, ...placedColumns(position) };
}

const compound = fc
  .record({
    area,
    name: fc.constant('幸福小区'),
    address: fc.constant(null),
    is_old: fc.constantFrom(0, 1),
    has_property_manager: flag,
    households: fc.constant(null),
    geometry: fc.constant(null),
    origin: fc.constant(null),
    has_owners_committee: flag,
    has_maintenance_fund: flag,
    management_unit: maybe(fc.constant('U1')),
    maintenance_unit: maybe(fc.constant('U1')),
    position: maybe(position),
    reported_hazards: maybe(fc.integer({ min: 3, max: 6 })),
    reported_rectified: maybe(fc.integer({ min: 0, max: 3 })),
  })
  .map(withPlace);

const building = fc
  .record({
    area,
    compound: maybe(idOf('C', 20)),
    name: fc.constantFrom('1栋', '2栋', ''),
    address: fc.constantFrom('测试路1号', '测试路2号', '', null),
    height_m: maybe(fc.constantFrom(6, 24, 24.1, 27, 27.1, 54, 120)),
    storeys: maybe(fc.constantFrom(0, 1, 2, 9, 18)),
    is_residential: flag,
    year_built: fc.constant(null),
    risk_level: fc.constant(null),
    inspected_on: maybe(fc.constant('2026-09-01')),
    geometry: fc.constant('[]'),
    origin: fc.constant(null),
    position,
    reach_e6: fc.constant(200),
    hazards_total: fc.constant(0),
    hazards_open: fc.constant(0),
    next_deadline: fc.constant(null),
  })
  .map(({ position: at, ...row }) => ({ ...row, ...placeColumns(at) }));

const hazard = fc
  .record({
    area,
    building: maybe(idOf('B', 60)),
    compound: maybe(idOf('C', 20)),
    category: fc.constantFrom(...hazardCategories),
    type: fc.constantFrom(...types, '无人知道的类型'),
    description: fc.constantFrom('楼道内私拉电线', '软管老化'),
    grade: fc.constantFrom(...hazardGrades),
    determination: fc.constantFrom(null, '', '区应急局 2026-10-01'),
    source: fc.constant('office'),
    status: fc.constantFrom(...hazardStatuses),
    found_on: fc.constantFrom(...days),
    unit: maybe(fc.constant('U1')),
    measure: maybe(fc.constantFrom('拆除', '')),
    deadline: maybe(fc.constantFrom(...days)),
    deadline_text: fc.constant(null),
    rectified_on: maybe(fc.constantFrom(...days)),
    closed_on: maybe(fc.constantFrom(...days)),
    relapses: fc.constant(0),
    origin: fc.constant(null),
    position: maybe(position),
  })
  .map(withPlace);

const inspection = fc.record({
  area,
  building: maybe(idOf('B', 60)),
  compound: maybe(idOf('C', 20)),
  premises: fc.constantFrom(null, null, 'M1'),
  space: fc.constantFrom('corridor', 'basement', null),
  checker: fc.constantFrom('user', 'gas_company'),
  unit: fc.constant(null),
  inspected_on: fc.constantFrom(...days),
  people: fc.constant(null),
  contacts: fc.constant('[]'),
  confirmed_hazards: maybe(fc.nat(4)),
  items: fc.constant('[]'),
});

const contact = fc
  .oneof(
    fc.record({ owner: fc.constant('building'), owner_id: idOf('B', 60) }),
    fc.record({ owner: fc.constant('compound'), owner_id: idOf('C', 20) }),
  )
  .chain((owner) =>
    fc.record({
      area,
      owner: fc.constant(owner.owner),
      owner_id: fc.constant(owner.owner_id),
      duty: fc.constantFrom('楼栋长', '网格员'),
      name: fc.constant('演示甲'),
      phone: fc.constant('19900000001'),
    }),
  );
