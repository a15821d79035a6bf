import { describe, expect, it } from 'vitest';
import { type AlarmVerb, alarmVerbs } from '../../../src/desks/objects/alarm-verbs.ts';
import { acknowledgeAlarm } from '../../../src/domain/alarm/acknowledge-alarm.ts';
import { arriveOnSite } from '../../../src/domain/alarm/arrive-on-site.ts';
import { concludeAlarm } from '../../../src/domain/alarm/conclude-alarm.ts';
import { dispatchAlarm } from '../../../src/domain/alarm/dispatch-alarm.ts';
import { startVerification } from '../../../src/domain/alarm/start-verification.ts';
import { verifyAlarm } from '../../../src/domain/alarm/verify-alarm.ts';
import { alarmStages } from '../../../src/domain/alarm.ts';
import { alarmAt } from '../../support/district.ts';

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
