import { deleteDemoRoute } from '../../contract/demo.ts';
import { type CallInput, call } from '../api.ts';

/** Deletes the demonstration; answers the path where the first administrator comes in. */
export function deleteDemo(body: CallInput<typeof deleteDemoRoute>['body']) {
  return call(deleteDemoRoute, { body });
}
