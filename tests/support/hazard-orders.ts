import fc from 'fast-check';
import { dateOfDay, dayOfDate } from '../../src/domain/civil-date.ts';
import type { HazardOrder } from '../../src/domain/hazard/carry-out.ts';

/** Days before, within and after the life of a hazard that was found on 2026-10-01. */
export const lifeDay = fc
  .integer({ min: dayOfDate('2026-09-01'), max: dayOfDate('2027-01-31') })
  .map(dateOfDay);

const words = fc.option(fc.constantFrom('拆除', '更换'));
const reason = fc.constantFrom('复查未通过', '待采购');

/** Any step of a hazard's life, in order or out of it. */
export const hazardOrder: fc.Arbitrary<HazardOrder> = fc.oneof(
  fc
    .record({ unit: fc.constantFrom('U1', 'U2'), measure: words, deadline: lifeDay })
    .map((given) => ({ verb: 'assign', input: { ...given, deadlineText: '月底前' } }) as const),
  fc.record({ on: lifeDay, measure: words }).map((input) => ({ verb: 'rectify', input }) as const),
  fc.record({
    verb: fc.constantFrom('close', 'look_back'),
    input: fc.record({ on: lifeDay }),
  }),
  fc.record({ verb: fc.constant('relapse'), input: fc.record({ on: lifeDay }), reason }),
  fc.record({ verb: fc.constantFrom('return', 'refuse_extension'), reason }),
  fc.record({ verb: fc.constantFrom('start', 'lift_control', 'grant_extension') }),
  fc
    .record({ from: lifeDay, checkEveryDays: fc.integer({ min: 1, max: 30 }) })
    .map((given) => ({ verb: 'set_control', input: { ...given, measure: '专人看护' } }) as const),
  fc.record({ verb: fc.constant('ask_extension'), input: fc.record({ until: lifeDay }), reason }),
  fc.record({
    verb: fc.constant('amend'),
    input: fc.record({ priority: fc.constantFrom('urgent', 'light') }),
    reason: fc.option(reason, { nil: undefined }),
  }),
  fc.oneof(
    lifeDay.map(
      (on) =>
        ({
          verb: 'grade',
          input: { grade: 'major', determination: { by: '消防救援支队', basis: '标准第3条', on } },
        }) as const,
    ),
    fc.constant({ verb: 'grade', input: { grade: 'general' } } as const),
  ),
);
