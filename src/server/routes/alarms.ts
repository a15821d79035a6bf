import { endAlarmWindow, listAlarmWindows, openAlarmWindow } from '../../contract/alarm-windows.ts';
import {
  acknowledgeAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  dispatchAlarmRoute,
  getAlarm,
  listAlarms,
  shelveAlarmRoute,
  startVerificationRoute,
  unshelveAlarmRoute,
  verifyAlarmRoute,
} from '../../contract/alarms.ts';
import { acknowledgeAlarm } from '../../domain/alarm/acknowledge-alarm.ts';
import { arriveOnSite } from '../../domain/alarm/arrive-on-site.ts';
import { concludeAlarm } from '../../domain/alarm/conclude-alarm.ts';
import { dispatchAlarm } from '../../domain/alarm/dispatch-alarm.ts';
import { shelveAlarm, unshelveAlarm } from '../../domain/alarm/shelve-alarm.ts';
import { startVerification } from '../../domain/alarm/start-verification.ts';
import { verifyAlarm } from '../../domain/alarm/verify-alarm.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { refused } from '../problem-error.ts';
import { addWindow, alarmWindows, closeWindow } from '../store/alarm-windows.ts';
import { changeAlarm, findAlarm, pageAlarms } from '../store/alarms.ts';
import { pageNoun } from '../store/nouns.ts';
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
  bind(shelveAlarmRoute, ({ actor, params, body }) =>
    changeAlarm(store, actor, {
      verb: 'shelve',
      id: params.id,
      reason: body.reason,
      apply: (alarm, now) => shelveAlarm(alarm, { ...body, by: actor.name }, now),
    }),
  );
  bind(unshelveAlarmRoute, ({ actor, params }) =>
    changeAlarm(store, actor, { verb: 'unshelve', id: params.id, apply: unshelveAlarm }),
  );
  bind(listAlarmWindows, ({ actor, query }) =>
    pageNoun(store, actor, { noun: alarmWindows, query }),
  );
  bind(openAlarmWindow, ({ actor, body }) => addWindow(store, actor, body));
  bind(endAlarmWindow, ({ actor, params }) => closeWindow(store, actor, params.id));
}
