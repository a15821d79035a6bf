import { describe, expect, it } from 'vitest';
import { type HazardStep, stepsFor } from '../../../src/desks/objects/hazard-verbs.ts';
import {
  actionOfVerb,
  carryOut,
  type HazardOrder,
  type HazardVerb,
} from '../../../src/domain/hazard/carry-out.ts';
import { type Hazard, hazardStatuses } from '../../../src/domain/hazard.ts';
import { type Action, actions, mayDo } from '../../../src/domain/permission.ts';
import { hazardAt } from '../../support/district.ts';

const on = '2026-11-20';
const reason = '现场核查';
const asked = { askedOn: on, until: '2026-12-30', reason, grantedOn: null };
const control = { measure: '专人看护', from: on, checkEveryDays: 1 };

/** Each step with an input that nothing but the hazard's own state can refuse. */
const orders: Record<HazardVerb, HazardOrder> = {
  assign: {
    verb: 'assign',
    input: { unit: 'U1', measure: '拆除', deadline: on, deadlineText: null },
  },
  start: { verb: 'start' },
  set_control: { verb: 'set_control', input: control },
  lift_control: { verb: 'lift_control', reason },
  ask_extension: { verb: 'ask_extension', input: { until: '2027-06-30' }, reason },
  grant_extension: { verb: 'grant_extension' },
  refuse_extension: { verb: 'refuse_extension', reason },
  rectify: { verb: 'rectify', input: { on, measure: null } },
  return: { verb: 'return', reason },
  close: { verb: 'close', input: { on } },
  look_back: { verb: 'look_back', input: { on } },
  relapse: { verb: 'relapse', input: { on }, reason },
  grade: { verb: 'grade', input: { grade: 'ungraded' }, reason },
  amend: { verb: 'amend', input: { description: '另一处' }, reason },
};
const extensions: readonly (readonly [string, Hazard['extension']])[] = [
  ['no extension', null],
  ['an extension asked for', asked],
  ['an extension granted', { ...asked, grantedOn: on }],
];
const table = hazardStatuses.flatMap((status) =>
  extensions.flatMap(([extensionName, extension]) =>
    [null, control].flatMap((interimControl) =>
      [null, '2026-12-01'].map((deadline) => {
        const name = `${status}, ${extensionName}, ${interimControl ? 'a' : 'no'} control, ${deadline ?? 'no deadline'}`;
        return [name, { ...hazardAt(status), extension, interimControl, deadline }] as const;
      }),
    ),
  ),
);

describe.each(table)('a hazard that is %s', (_, hazard) => {
  it('offers exactly the steps that the rules accept', () => {
    const accepted = Object.values(orders)
      .filter((order) => carryOut(hazard, order, on).ok)
      .map(({ verb }): HazardStep => verb);
    const offered = stepsFor(hazard, new Set(actions));
    expect([...offered].sort()).toEqual([...accepted, 'refer'].sort());
  });
});

describe.each(hazardStatuses)('to whom a hazard is shown that is %s', (status) => {
  const offeredTo = (granted: readonly Action[]) =>
    stepsFor({ ...hazardAt(status), extension: asked }, new Set(granted));

  it('a person who may only read is offered nothing', () => {
    expect(offeredTo(['hazard.read'])).toEqual([]);
  });

  it.each(['community', 'inspector', 'admin'] as const)(
    'a person with the role %s is offered what the store would let through',
    (role) => {
      const granted = actions.filter((action) => mayDo(role, action));
      for (const step of offeredTo(granted)) {
        expect(granted).toContain(step === 'refer' ? 'hazard.enforce' : actionOfVerb[step]);
      }
      expect(offeredTo(granted).includes('grant_extension')).toBe(role === 'admin');
    },
  );
});
