import { describe, expect, it } from 'vitest';
import { type AlarmVerb, alarmVerbs } from '../../../src/desks/objects/alarm-verbs.ts';
import { type HazardVerb, hazardVerbs } from '../../../src/desks/objects/hazard-verbs.ts';
import { acknowledgeAlarm } from '../../../src/domain/alarm/acknowledge-alarm.ts';
import { arriveOnSite } from '../../../src/domain/alarm/arrive-on-site.ts';
import { concludeAlarm } from '../../../src/domain/alarm/conclude-alarm.ts';
import { dispatchAlarm } from '../../../src/domain/alarm/dispatch-alarm.ts';
import { startVerification } from '../../../src/domain/alarm/start-verification.ts';
import { verifyAlarm } from '../../../src/domain/alarm/verify-alarm.ts';
import { alarmStages } from '../../../src/domain/alarm.ts';
import { assignHazard } from '../../../src/domain/hazard/assign-hazard.ts';
import { closeHazard } from '../../../src/domain/hazard/close-hazard.ts';
import { rectifyHazard } from '../../../src/domain/hazard/rectify-hazard.ts';
import { relapseHazard } from '../../../src/domain/hazard/relapse-hazard.ts';
import { returnHazard } from '../../../src/domain/hazard/return-hazard.ts';
import { startRectification } from '../../../src/domain/hazard/start-rectification.ts';
import { hazardStatuses } from '../../../src/domain/hazard.ts';
import { actions } from '../../../src/domain/permission.ts';
import { alarmAt, hazardAt } from '../../support/district.ts';

const on = '2026-11-20';

describe.each(alarmStages)('an alarm that is %s', (stage) => {
  const alarm = alarmAt(stage);
  const accepts: Record<AlarmVerb, boolean> = {
    acknowledge: acknowledgeAlarm(alarm, { by: 'duty', at: 1 }).ok,
    startVerification: startVerification(alarm).ok,
    verify: verifyAlarm(alarm).ok,
    dispatch: dispatchAlarm(alarm, 'U1').ok,
    arrive: arriveOnSite(alarm).ok,
    conclude: concludeAlarm(alarm, { conclusion: 'resolved', at: 1, note: 'done' }).ok,
  };

  it('offers exactly the steps that the rules accept', () => {
    const accepted = Object.entries(accepts).filter(([, isAccepted]) => isAccepted);
    expect([...alarmVerbs(stage)].sort()).toEqual(accepted.map(([verb]) => verb).sort());
  });
});

describe.each(hazardStatuses)('a hazard that is %s', (status) => {
  const hazard = hazardAt(status);
  const accepts: Record<HazardVerb, boolean> = {
    assign: assignHazard(hazard, { unit: 'U1', measure: '拆除', deadline: on, deadlineText: null })
      .ok,
    start: startRectification(hazard).ok,
    rectify: rectifyHazard(hazard, { on, today: on, measure: null }).ok,
    return: returnHazard(hazard).ok,
    close: closeHazard(hazard, { on, today: on }).ok,
    relapse: relapseHazard(hazard, { on, today: on }).ok,
  };

  it('offers exactly the steps that the rules accept', () => {
    const accepted = Object.entries(accepts).filter(([, isAccepted]) => isAccepted);
    const offered = hazardVerbs(status, new Set(actions));
    expect([...offered].sort()).toEqual(accepted.map(([verb]) => verb).sort());
  });

  it('offers nothing to a person who may only read', () => {
    expect(hazardVerbs(status, new Set(['hazard.read']))).toEqual([]);
  });
});
