import { expect, it } from 'vitest';
import { amendPremises } from '../../../src/domain/premises/amend-premises.ts';
import { removePremises } from '../../../src/domain/premises/remove-premises.ts';
import { type Premises, premisesKinds, spaceOfUser } from '../../../src/domain/premises.ts';

const shop: Premises = {
  id: 'M1',
  area: 500_199_001_001_000,
  building: 'B1',
  compound: null,
  name: '小面馆',
  kind: 'catering',
  floor: 1,
  gasSupply: 'piped',
  entrance: null,
  setUpYear: null,
  standard: null,
  userClass: null,
};

it('flats and group rentals stand among household users, all others among the others [S0-E5] [S0-E6]', () => {
  const households = premisesKinds.filter((kind) => spaceOfUser(kind) === 'household_user');
  expect(households).toEqual(['resident', 'group_rental']);
  expect(premisesKinds).toEqual(
    expect.arrayContaining(['training', 'catering', 'homestay', 'retail', 'medical', 'warehouse']),
  );
});

it('a user is amended freely, but once inspected it stays among the rows of its kind [S0-T1r]', () => {
  const known = { inspections: 0 };
  expect(amendPremises(shop, { name: '面馆', floor: 2 }, known)).toEqual({
    ok: true,
    value: { ...shop, name: '面馆', floor: 2 },
  });
  expect(amendPremises(shop, { name: '小面馆' }, known)).toMatchObject({
    refusal: 'nothing_amended',
  });
  expect(amendPremises(shop, { kind: 'resident' }, known)).toMatchObject({ ok: true });
  expect(amendPremises(shop, { kind: 'resident' }, { inspections: 1 })).toMatchObject({
    refusal: 'kind_inspected',
  });
  expect(amendPremises(shop, { kind: 'hotel' }, { inspections: 1 })).toMatchObject({ ok: true });
});

it('a user that was inspected is not removed', () => {
  expect(removePremises(shop, { inspections: 0 })).toEqual({ ok: true, value: shop });
  expect(removePremises(shop, { inspections: 1 })).toMatchObject({ refusal: 'premises_inspected' });
});
