import {
  dictionary,
  float64,
  int32,
  runEndEncoded,
  tableFromArrays,
  tableToIPC,
  uint8,
  uint16,
  utf8,
} from '@uwdata/flechette';
import { dayOfDate } from '../../../src/domain/civil-date.ts';

export type FixtureRow = {
  number: number;
  position: readonly [number, number] | null;
  status: string;
  category: string;
  grade: string;
  foundOn: string;
  deadline: string | null;
  area: number;
  unit: string | null;
  type: string;
  source: string;
  priority: string | null;
  space: string | null;
  rectifyingParty: string | null;
  /** Bits, in the order of the lasting flags. */
  flags: number;
  rectifiedOn: string | null;
  closedOn: string | null;
  /** The id of a hazard in no building. */
  outsideId: string | null;
};

const plainRow: FixtureRow = {
  number: 1,
  position: [106.62, 29.41],
  status: 'assigned',
  category: 'electricity',
  grade: 'ungraded',
  foundOn: '2026-08-01',
  deadline: '2026-09-01',
  area: 500199001001000,
  unit: 'U1',
  type: '私拉乱接',
  source: 'self_check',
  priority: null,
  space: null,
  rectifyingParty: null,
  flags: 0,
  rectifiedOn: null,
  closedOn: null,
  outsideId: null,
};

/** The Arrow stream of the contract, made of rows. */
export function arrowOf(rows: readonly Partial<FixtureRow>[]): ArrayBuffer {
  const all = rows.map((row, index) => ({ ...plainRow, number: index + 1, ...row }));
  const word = () => dictionary(utf8(), uint8());
  const table = tableFromArrays(
    {
      numberStep: all.map((row, index) => row.number - (all[index - 1]?.number ?? 0)),
      lng: all.map((row) => row.position && Math.round(row.position[0] * 1e6)),
      lat: all.map((row) => row.position && Math.round(row.position[1] * 1e6)),
      status: all.map((row) => row.status),
      category: all.map((row) => row.category),
      grade: all.map((row) => row.grade),
      foundDay: all.map((row) => dayOfDate(row.foundOn)),
      deadlineDay: all.map((row) => row.deadline && dayOfDate(row.deadline)),
      area: all.map((row) => row.area),
      unit: all.map((row) => row.unit),
      type: all.map((row) => row.type),
      source: all.map((row) => row.source),
      priority: all.map((row) => row.priority),
      space: all.map((row) => row.space),
      rectifyingParty: all.map((row) => row.rectifyingParty),
      flags: all.map((row) => row.flags),
      rectifiedDay: all.map((row) => row.rectifiedOn && dayOfDate(row.rectifiedOn)),
      closedDay: all.map((row) => row.closedOn && dayOfDate(row.closedOn)),
      outsideId: all.map((row) => row.outsideId),
    },
    {
      types: {
        numberStep: int32(),
        lng: int32(),
        lat: int32(),
        status: word(),
        category: word(),
        grade: word(),
        foundDay: uint16(),
        deadlineDay: int32(),
        area: dictionary(float64(), uint16()),
        unit: dictionary(utf8(), uint16()),
        type: dictionary(utf8(), uint16()),
        source: word(),
        priority: word(),
        space: word(),
        rectifyingParty: word(),
        flags: uint8(),
        rectifiedDay: int32(),
        closedDay: int32(),
        outsideId: runEndEncoded(int32(), utf8()),
      },
    },
  );
  const bytes = tableToIPC(table, { format: 'stream' });
  if (bytes === null) throw new Error('No bytes');
  return new Uint8Array(bytes).buffer;
}
