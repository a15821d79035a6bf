import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assignHazardRoute,
  getHazardColumns,
  type HazardView,
  hazardColumnsMediaType,
  listHazards,
} from '../../src/contract/hazards.ts';
import { dateOfDay } from '../../src/domain/civil-date.ts';
import { placeColumns } from '../../src/server/store/place.ts';
import { valueOf } from './support/answers.ts';
import { addHazards, addUnit } from './support/objects.ts';
import { community2, engineNames, openTestHost, type TestHost } from './support/test-host.ts';

describe.each(engineNames)('hazard columns on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addUnit(host.store, 'U1');
  });
  afterAll(() => host.close());

  async function readColumns(account = 'leader'): Promise<Record<string, unknown>[]> {
    const response = await host.fetch(account, getHazardColumns.path);
    expect(response.headers.get('content-type')).toBe(hazardColumnsMediaType);
    let number = 0;
    return tableFromIPC(new Uint8Array(await response.arrayBuffer()))
      .toArray()
      .map(({ numberStep, ...row }) => {
        number += Number(numberStep);
        return { number, ...row };
      });
  }

  it('are an empty table while there is no hazard', async () => {
    expect(await readColumns()).toEqual([]);
  });

  it('hold the rows of the list, with nothing where nothing is known', async () => {
    await addHazards(host.store, [
      { id: 'Z', number: 1, ...placeColumns([106.5, 29.5]), deadline: '2026-12-01' },
      {
        id: 'A',
        number: 2,
        status: 'closed',
        category: 'gas',
        grade: 'major',
        found_on: '1999-12-31',
        unit: 'U1',
        rectified_on: '2000-01-01',
        closed_on: '2000-01-02',
      },
      { id: 'M', number: 3, ...placeColumns([-179.999999, -0.000001]), area: community2 },
    ]);
    const { items } = valueOf(await host.call('leader', listHazards, {}));
    const listed = items.toSorted((left, right) => left.number - right.number).map(toColumns);
    const rows = await readColumns();
    expect(
      rows.map(({ foundDay, deadlineDay, rectifiedDay, closedDay, ...row }) => ({
        ...row,
        foundOn: toDate(foundDay),
        deadline: toDate(deadlineDay),
        rectifiedOn: toDate(rectifiedDay),
        closedOn: toDate(closedDay),
      })),
    ).toEqual(listed);
    expect(listed).toMatchObject([
      { lng: 106_500_000, deadline: '2026-12-01', outsideId: 'Z' },
      { lng: null, lat: null, deadline: null, foundOn: '1999-12-31', outsideId: null },
      { lng: -179_999_999, lat: -1 },
    ]);
  });

  it('are of the own area alone, also when somebody else has just asked', async () => {
    await readColumns('leader');
    const own = await readColumns('community2');
    expect(own.map(({ number }) => number)).toEqual([3]);
    expect(await readColumns('leader')).toHaveLength(3);
  });

  it('are not sent again to who has them, until a hazard changes', async () => {
    const ask = (etag: string) =>
      host.fetch('leader', getHazardColumns.path, { headers: { 'if-none-match': etag } });
    const etag = (await ask('')).headers.get('etag') ?? '';
    expect((await ask(etag)).status).toBe(304);
    await host.call('admin', assignHazardRoute, {
      params: { id: 'Z' },
      body: { unit: 'U1', measure: '拆除', deadline: '2026-12-24' },
    });
    expect((await ask(etag)).status).toBe(200);
    expect((await readColumns())[0]).toMatchObject({ number: 1, status: 'assigned' });
  });
});

function toDate(day: unknown): string | null {
  return typeof day === 'number' ? dateOfDay(day) : null;
}

function toColumns({ number, position, area, status, category, grade, ...rest }: HazardView) {
  const isOutside = rest.building === null && position !== null;
  return {
    number,
    lng: position && Math.round(position[0] * 1e6),
    lat: position && Math.round(position[1] * 1e6),
    status,
    category,
    grade,
    area,
    unit: rest.unit,
    type: rest.type,
    source: rest.source,
    priority: rest.priority,
    space: rest.space,
    rectifyingParty: rest.rectifyingParty,
    flags: 0,
    foundOn: rest.foundOn,
    deadline: rest.deadline,
    rectifiedOn: rest.rectifiedOn,
    closedOn: rest.closedOn,
    outsideId: isOutside ? rest.id : null,
  };
}
