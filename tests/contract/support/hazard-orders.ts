import {
  amendHazardRoute,
  askExtensionRoute,
  gradeHazardRoute,
  grantExtensionRoute,
  liftControlRoute,
  lookBackRoute,
  refuseExtensionRoute,
  setControlRoute,
} from '../../../src/contract/hazard-steps.ts';
import {
  assignHazardRoute,
  closeHazardRoute,
  rectifyHazardRoute,
  relapseHazardRoute,
  returnHazardRoute,
  startRectificationRoute,
} from '../../../src/contract/hazards.ts';
import type { HazardOrder } from '../../../src/domain/hazard/carry-out.ts';
import type { Answer, TestHost } from './test-host.ts';

/** Sends a step of a hazard's life to the route it has, as the administrator. */
export function sendOrder(
  host: TestHost,
  id: string,
  order: HazardOrder,
): Promise<Answer<typeof assignHazardRoute>> {
  const params = { id };
  const reason = order.reason ?? '按程序办理';
  switch (order.verb) {
    case 'amend': {
      const { area: _, building: __, compound: ___, position: ____, ...amendment } = order.input;
      const body = { amendment, ...(order.reason !== undefined && { reason }) };
      return host.call('admin', amendHazardRoute, { params, body });
    }
    case 'grade':
      return host.call('admin', gradeHazardRoute, { params, body: { ...order.input, reason } });
    case 'assign':
      return host.call('admin', assignHazardRoute, { params, body: order.input });
    case 'start':
      return host.call('admin', startRectificationRoute, { params });
    case 'set_control':
      return host.call('admin', setControlRoute, { params, body: order.input });
    case 'lift_control':
      return host.call('admin', liftControlRoute, { params, body: { reason } });
    case 'ask_extension':
      return host.call('admin', askExtensionRoute, { params, body: { ...order.input, reason } });
    case 'grant_extension':
      return host.call('admin', grantExtensionRoute, { params });
    case 'refuse_extension':
      return host.call('admin', refuseExtensionRoute, { params, body: { reason } });
    case 'rectify':
      return host.call('admin', rectifyHazardRoute, { params, body: order.input });
    case 'return':
      return host.call('admin', returnHazardRoute, { params, body: { reason } });
    case 'close':
      return host.call('admin', closeHazardRoute, { params, body: order.input });
    case 'look_back': {
      const body = { ...order.input, result: 'not_relapsed' } as const;
      return host.call('admin', lookBackRoute, { params, body });
    }
    case 'relapse':
      return host.call('admin', relapseHazardRoute, { params, body: { ...order.input, reason } });
  }
}
