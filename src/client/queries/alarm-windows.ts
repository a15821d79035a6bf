import { listAlarmWindows } from '../../contract/alarm-windows.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Times of maintenance and drills. */
export function alarmWindowsQuery(filter: FilterOf<typeof listAlarmWindows> = {}) {
  return listQuery(listAlarmWindows, { key: nounKeys.alarm_window, filter });
}
