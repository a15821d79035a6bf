import {
  acknowledgeAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  dispatchAlarmRoute,
  getAlarm,
  listAlarms,
  startVerificationRoute,
  verifyAlarmRoute,
} from '../../contract/alarms.ts';
import { acknowledgeAlarm } from '../../domain/alarm/acknowledge-alarm.ts';
import { arriveOnSite } from '../../domain/alarm/arrive-on-site.ts';
import { concludeAlarm } from '../../domain/alarm/conclude-alarm.ts';
import { dispatchAlarm } from '../../domain/alarm/dispatch-alarm.ts';
import { startVerification } from '../../domain/alarm/start-verification.ts';
import { verifyAlarm } from '../../domain/alarm/verify-alarm.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { refused } from '../problem-error.ts';
import { changeAlarm, findAlarm, pageAlarms } from '../store/alarms.ts';
import { unitExists } from '../store/units.ts';

export function bindAlarms(bind: Bind, { store }: Deps): void {
  bind(listAlarms, ({ actor, query }) => pageAlarms(store, actor, query));
  bind(getAlarm, ({ actor, params }) => findAlarm(store, actor, params.id));
  bind(acknowledgeAlarmRoute, ({ actor, params }) =>
    changeAlarm(store, actor, {
      verb: 'acknowledge',
      id: params.id,
      apply: (alarm, at) => acknowledgeAlarm(alarm, { by: actor.name, at }),
    }),
  );
  bind(startVerificationRoute, ({ actor, params }) =>
    changeAlarm(store, actor, {
      verb: 'start_verification',
      id: params.id,
      apply: startVerification,
    }),
  );
  bind(verifyAlarmRoute, ({ actor, params }) =>
    changeAlarm(store, actor, { verb: 'verify', id: params.id, apply: verifyAlarm }),
  );
  bind(dispatchAlarmRoute, async ({ actor, params, body }) => {
    if (!(await unitExists(store, actor, body.unit))) throw refused('unknown_unit');
    return changeAlarm(store, actor, {
      verb: 'dispatch',
      id: params.id,
      apply: (alarm) => dispatchAlarm(alarm, body.unit),
    });
  });
  bind(arriveOnSiteRoute, ({ actor, params }) =>
    changeAlarm(store, actor, { verb: 'arrive', id: params.id, apply: arriveOnSite }),
  );
  bind(concludeAlarmRoute, ({ actor, params, body }) =>
    changeAlarm(store, actor, {
      verb: 'conclude',
      id: params.id,
      apply: (alarm, at) => concludeAlarm(alarm, { ...body, at }),
    }),
  );
}
