import { getAlarm, listAlarms } from '../../../src/contract/alarms.ts';
import { listChanges } from '../../../src/contract/changes.ts';
import type { Route, RouteAnswer } from '../../../src/contract/route.ts';
import type { Answer, TestHost } from './test-host.ts';

/** The value of an answer. Throws with the sentence of the problem when there is none. */
export function valueOf<R extends Route>(answer: Answer<R>): RouteAnswer<R> {
  if (!answer.ok) throw new Error(`${answer.status}: ${answer.problem.title}`);
  return answer.value;
}

/** The newest seq that the leader is told of. */
export async function seqOf(host: TestHost): Promise<number> {
  return valueOf(await host.call('leader', listChanges, { query: { limit: 1000 } })).seq;
}

/** The one alarm of a device that still needs somebody. */
export async function openAlarmOf(host: TestHost, device: string) {
  const { items } = valueOf(await host.call('leader', listAlarms, { query: { limit: 500 } }));
  const found = items.filter((alarm) => alarm.device === device);
  if (found.length !== 1) throw new Error(`${found.length} open alarms of ${device}.`);
  const id = found[0]?.id ?? '';
  return valueOf(await host.call('leader', getAlarm, { params: { id } }));
}
