import type { AlarmTimer } from '../../domain/alarm/due-step.ts';
import { listDistricts } from '../store/districts.ts';
import { forgetEventIds, runAlarmTimers } from '../store/run-alarm-timers.ts';
import type { Store } from '../store/store.ts';

const lookMs = 5_000;
const sweepMs = 3_600_000;

/** Looks every few seconds what time asks for, in each district. Answers what stops it. */
export function startAlarmClock(store: Store, timers: readonly AlarmTimer[]): () => void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const district of await listDistricts(store)) {
        await runAlarmTimers(store, district, timers);
      }
    } catch (error) {
      // The store may be away for a moment; what is due stays due.
      console.error(`Alarm timers: ${String(error)}`);
    } finally {
      isLooking = false;
    }
  };
  const sweep = async () => {
    for (const district of await listDistricts(store)) await forgetEventIds(store, district);
  };
  const looking = setInterval(() => void look(), lookMs);
  const sweeping = setInterval(() => void sweep().catch(() => {}), sweepMs);
  return () => {
    clearInterval(looking);
    clearInterval(sweeping);
  };
}
