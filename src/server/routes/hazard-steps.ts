import { recordReplyRoute, referHazardRoute } from '../../contract/hazard-enforcement.ts';
import {
  amendHazardRoute,
  askExtensionRoute,
  gradeHazardRoute,
  grantExtensionRoute,
  liftControlRoute,
  lookBackRoute,
  refuseExtensionRoute,
  reportHazardRoute,
  setControlRoute,
} from '../../contract/hazard-steps.ts';
import {
  assignHazardRoute,
  closeHazardRoute,
  rectifyHazardRoute,
  relapseHazardRoute,
  returnHazardRoute,
  startRectificationRoute,
} from '../../contract/hazards.ts';
import type { RouteInput } from '../../contract/route.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import type { HazardOrder } from '../../domain/hazard/carry-out.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { addEnforcement, addReply } from '../store/hazard-enforcement.ts';
import { addHazard, amendReport } from '../store/report-hazard.ts';
import { stepHazard } from '../store/step-hazard.ts';

export function bindHazardSteps(bind: Bind, { store, seeds: { taxonomy } }: Deps): void {
  const take = ({ actor, params, query }: StepCall, order: HazardOrder) =>
    stepHazard(store, actor, { id: params.id, ifVersion: query.ifVersion, order });

  bind(reportHazardRoute, ({ actor, body }) => addHazard(store, actor, { report: body, taxonomy }));
  bind(amendHazardRoute, ({ actor, params, query, body }) =>
    amendReport(store, actor, { id: params.id, ifVersion: query.ifVersion, ...body, taxonomy }),
  );
  bind(gradeHazardRoute, (call) =>
    take(call, { verb: 'grade', input: call.body, reason: call.body.reason }),
  );
  bind(assignHazardRoute, (call) => take(call, { verb: 'assign', input: call.body }));
  bind(startRectificationRoute, (call) => take(call, { verb: 'start' }));
  bind(setControlRoute, (call) => take(call, { verb: 'set_control', input: call.body }));
  bind(liftControlRoute, (call) => take(call, { verb: 'lift_control', ...call.body }));
  bind(askExtensionRoute, (call) =>
    take(call, { verb: 'ask_extension', input: call.body, reason: call.body.reason }),
  );
  bind(grantExtensionRoute, (call) => take(call, { verb: 'grant_extension' }));
  bind(refuseExtensionRoute, (call) => take(call, { verb: 'refuse_extension', ...call.body }));
  bind(rectifyHazardRoute, (call) => take(call, { verb: 'rectify', input: call.body }));
  bind(returnHazardRoute, (call) => take(call, { verb: 'return', ...call.body }));
  bind(closeHazardRoute, (call) => take(call, { verb: 'close', input: call.body }));
  bind(lookBackRoute, (call) => {
    const { body } = call;
    return body.result === 'relapsed'
      ? take(call, { verb: 'relapse', input: body, reason: body.reason })
      : take(call, { verb: 'look_back', input: body });
  });
  bind(relapseHazardRoute, (call) => {
    const { reason, on = civilDateOf(store.now()) } = call.body;
    return take(call, { verb: 'relapse', input: { on }, reason });
  });
  bind(referHazardRoute, ({ actor, params, body }) =>
    addEnforcement(store, actor, { hazard: params.id, input: body }),
  );
  bind(recordReplyRoute, ({ actor, params, body }) =>
    addReply(store, actor, { id: params.id, input: body }),
  );
}

/** What every step of one hazard is called with. */
type StepCall = Pick<RouteInput<typeof startRectificationRoute>, 'params' | 'query'> & {
  readonly actor: Actor;
};
