import { expect, it } from 'vitest';
import { amendBuilding } from '../../../src/domain/building/amend-building.ts';
import { ledgerKeeper } from '../../../src/domain/ledger-keeper.ts';

const building = {
  hasPropertyManager: null,
  managementUnit: null,
  maintenanceUnit: null,
  isWatched: false,
};

it('a building comes onto the watch list, and off it, for a reason alone', () => {
  expect(amendBuilding(building, { isWatched: true }, null)).toMatchObject({
    refusal: 'watch_needs_a_reason',
  });
  const watched = { ...building, isWatched: true };
  expect(amendBuilding(building, { isWatched: true }, '外墙保温可燃')).toEqual({
    ok: true,
    value: watched,
  });
  expect(amendBuilding(watched, { isWatched: false }, null)).toMatchObject({ ok: false });
});

it('other facts of a building need none, but something has to change [S0-O4]', () => {
  const change = { hasPropertyManager: true, managementUnit: 'U1' };
  expect(amendBuilding(building, change, null)).toEqual({
    ok: true,
    value: { ...building, ...change },
  });
  expect(amendBuilding(building, { hasPropertyManager: null }, null)).toMatchObject({
    refusal: 'nothing_amended',
  });
});

it('the ledger is kept by the office with the property manager, without one by the community [S0-O4] [S0-O6]', () => {
  expect(ledgerKeeper(true)).toBe('planning_office');
  expect(ledgerKeeper(false)).toBe('community');
  expect(ledgerKeeper(null)).toBeNull();
});
