import { exportEverythingRoute } from '../../contract/exports.ts';
import { callBytes } from '../api.ts';

/** All tables and shapes that the caller may see, as one zip. */
export function exportEverything() {
  return callBytes(exportEverythingRoute, {});
}
