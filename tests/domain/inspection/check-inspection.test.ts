import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../../../src/domain/actor.ts';
import { amendInspection } from '../../../src/domain/inspection/amend-inspection.ts';
import type { InspectionContext } from '../../../src/domain/inspection/check-inspection.ts';
import { fitsItems, highRiseChecks } from '../../../src/domain/inspection/check-items.ts';
import { recordInspection } from '../../../src/domain/inspection/record-inspection.ts';
import { withdrawInspection } from '../../../src/domain/inspection/withdraw-inspection.ts';
import {
  checkers,
  type Inspection,
  inspectionStage,
  spaces,
  stagesOf,
} from '../../../src/domain/inspection.ts';
import type { Premises } from '../../../src/domain/premises.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';

const { taxonomy, notices } = readSeeds();

const inspection: Inspection = {
  id: 'I1',
  area: 500_199_001_001_000,
  building: 'B1',
  compound: 'C1',
  premises: null,
  space: 'corridor',
  checker: 'property_manager',
  unit: null,
  inspectedOn: '2026-11-19',
  people: 2,
  contacts: [],
  confirmedHazards: null,
  items: [{ code: 'corridor_tapping', isInOrder: false }],
  visit: null,
};

const shop: Premises = {
  id: 'M1',
  area: inspection.area,
  building: 'B1',
  compound: 'C1',
  name: '小面馆',
  kind: 'catering',
  floor: 1,
  gasSupply: null,
  entrance: null,
  setUpYear: null,
  standard: null,
  userClass: null,
};

const context: InspectionContext = {
  role: 'community',
  today: '2026-11-20',
  taxonomy,
  hasPropertyManager: null,
  premises: null,
};

function refusalOf(change: Partial<Inspection>, more: Partial<InspectionContext> = {}) {
  const verdict = recordInspection(
    { ...inspection, items: [], ...change },
    { ...context, ...more },
  );
  return verdict.ok ? null : verdict.refusal;
}

const common = ['transfer_floor', 'basement', 'corridor'] as const;

describe('an inspection', () => {
  it('stands as it is said where it fits', () => {
    expect(recordInspection(inspection, context)).toEqual({ ok: true, value: inspection });
  });

  it('is of today or before', () => {
    expect(refusalOf({ inspectedOn: '2026-11-20' })).toBeNull();
    expect(refusalOf({ inspectedOn: '2026-11-21' })).toBe('inspected_in_future');
  });

  it.each(common)('of the common space %s is made by whoever manages it [S0-O7]', (space) => {
    const by = (checker: Inspection['checker'], hasPropertyManager: boolean | null) =>
      refusalOf({ space, checker }, { hasPropertyManager });
    expect(by('property_manager', true)).toBeNull();
    expect(by('property_manager', false)).toBe('committee_checks_itself');
    expect(by('residents_committee', false)).toBeNull();
    expect(by('residents_committee', true)).toBe('manager_checks_itself');
    expect(by('property_manager', null)).toBeNull();
    expect(by('residents_committee', null)).toBeNull();
    expect(by('user', true)).toBe('user_checks_own_rooms');
  });

  it('of a user may be made by the user, of a charging facility by no user at all [S0-E4b]', () => {
    expect(refusalOf({ space: 'household_user', checker: 'user' })).toBeNull();
    expect(refusalOf({ space: 'non_household_user', checker: 'user' })).toBeNull();
    for (const checker of checkers) {
      const isSelfCheck = inspectionStage(checker) === 'self_check';
      expect([checker, refusalOf({ space: 'charging_facility', checker })]).toEqual([
        checker,
        isSelfCheck ? 'needs_a_professional' : null,
      ]);
    }
  });

  it('is entered by the role whose stage it is [S0-E7]', () => {
    for (const role of roles) {
      for (const checker of checkers) {
        const isTheirs = stagesOf(role).includes(inspectionStage(checker));
        const refusal = refusalOf({ space: 'household_user', checker }, { role });
        expect([role, checker, refusal]).toEqual([
          role,
          checker,
          isTheirs ? null : 'not_your_stage',
        ]);
      }
    }
    expect(stagesOf('inspector')).toEqual(['professional', 'office']);
    expect(stagesOf('leader')).toEqual([]);
  });

  it('names a user of the same building, among the rows of its kind [S0-E5] [S0-E6]', () => {
    const of = (change: Partial<Inspection>, premises: Premises) =>
      refusalOf({ checker: 'gas_company', premises: premises.id, ...change }, { premises });
    expect(of({ space: 'non_household_user' }, shop)).toBeNull();
    expect(of({ space: 'non_household_user' }, { ...shop, building: 'B2' })).toBe(
      'premises_elsewhere',
    );
    expect(of({ space: 'household_user' }, shop)).toBe('unfit_space');
    expect(of({ space: 'corridor' }, shop)).toBe('unfit_space');
    for (const kind of ['resident', 'group_rental'] as const) {
      expect(of({ space: 'household_user' }, { ...shop, kind })).toBeNull();
    }
    const ofCompound = { building: null, space: 'non_household_user' } as const;
    expect(of(ofCompound, { ...shop, building: null })).toBeNull();
    expect(of(ofCompound, { ...shop, building: null, compound: 'C2' })).toBe('premises_elsewhere');
  });

  it('of a home says whether it was entered; on electricity residents are guided through their property manager [S0-R6] [S0-R7]', () => {
    const home = { space: 'household_user' } as const;
    const byGas = { ...home, checker: 'gas_company' } as const;
    const byPower = { ...home, checker: 'power_company' } as const;
    for (const visit of ['entered', 'not_entered'] as const) {
      expect(refusalOf({ ...byGas, visit })).toBeNull();
      expect(refusalOf({ ...byPower, visit })).toBeNull();
      expect(refusalOf({ ...home, checker: 'user', visit })).toBe('unfit_visit');
      expect(refusalOf({ ...byGas, space: 'corridor', visit })).toBe('unfit_visit');
    }
    const visit = 'guidance';
    expect(refusalOf({ ...byPower, visit }, { hasPropertyManager: true })).toBeNull();
    expect(refusalOf({ ...byPower, visit }, { hasPropertyManager: null })).toBeNull();
    expect(refusalOf({ ...byPower, visit }, { hasPropertyManager: false })).toBe(
      'guidance_needs_a_manager',
    );
    expect(refusalOf({ ...byGas, visit })).toBe('unfit_guidance');
  });

  it('takes check items of its own space and of no other, 12 of electricity and 25 of gas [S0-E11] [S0-E12] [S0-E13] [S0-E14] [S0-E15]', () => {
    const all = taxonomy.spaces.flatMap((space) => space.items.map((item) => ({ space, item })));
    const count = (category: string) => all.filter(({ item }) => item.category === category).length;
    expect([count('electricity'), count('gas')]).toEqual([12, 25]);
    for (const { space, item } of all) {
      const taking = spaces.filter((own) =>
        fitsItems(taxonomy, { space: own, building: 'B1' }, [{ code: item.code, isInOrder: true }]),
      );
      expect([item.code, taking.length]).toEqual([item.code, 1]);
      expect(space.items).toContain(item);
    }
    expect(refusalOf({ items: [{ code: 'basement_tapping', isInOrder: true }] })).toBe(
      'unfit_items',
    );
  });

  it('asks of a high-rise as a whole the eight questions of the notice, of a compound none [S4-E4]', () => {
    const asked = notices
      .flatMap(({ lists }) => lists)
      .find(({ rows }) => rows.includes('S4-E4'))
      ?.terms.map(({ code }) => code);
    expect(highRiseChecks.map(({ code }) => code)).toEqual(asked);
    const items = highRiseChecks.map(({ code }) => ({ code, isInOrder: true }));
    const whole = { space: null, checker: 'community', items } as const;
    expect(refusalOf(whole)).toBeNull();
    expect(refusalOf({ ...whole, building: null })).toBe('unfit_items');
    expect(refusalOf({ ...whole, space: 'corridor' })).toBe('unfit_items');
  });

  it('is amended under the rules of a new one, and not to what it is already', () => {
    expect(amendInspection(inspection, { people: 3 }, context)).toEqual({
      ok: true,
      value: { ...inspection, people: 3 },
    });
    expect(amendInspection(inspection, { people: 2 }, context)).toMatchObject({
      refusal: 'nothing_amended',
    });
    expect(amendInspection(inspection, { space: 'basement' }, context)).toMatchObject({
      refusal: 'unfit_items',
    });
    const asInspector = { ...context, role: 'inspector' } as const;
    expect(amendInspection(inspection, { checker: 'police' }, asInspector)).toMatchObject({
      refusal: 'not_your_stage',
    });
  });

  it('is withdrawn by those who may enter it', () => {
    expect(withdrawInspection(inspection, 'community')).toEqual({ ok: true, value: inspection });
    expect(withdrawInspection(inspection, 'inspector')).toMatchObject({ ok: false });
  });

  it('that may stand may also be amended to itself with another day before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...checkers),
        fc.constantFrom(null, ...spaces),
        fc.constantFrom(null, true, false),
        (checker, space, hasPropertyManager) => {
          const given = { ...inspection, items: [], checker, space };
          const known = { ...context, hasPropertyManager };
          const recorded = recordInspection(given, known);
          const amended = amendInspection(given, { inspectedOn: '2026-11-01' }, known);
          expect(amended.ok).toBe(recorded.ok);
        },
      ),
    );
  });
});
