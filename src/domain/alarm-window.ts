import type { AlarmPurpose } from './alarm.ts';
import { type AreaCode, isWithinArea } from './area.ts';
import type { Device } from './device.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

export const windowKinds = ['maintenance', 'drill'] as const;
type WindowKind = (typeof windowKinds)[number];

/** 维护, 演练: a time in which the alarms of an area, a building or a device are not real. */
export type AlarmWindow = {
  readonly id: string;
  readonly area: AreaCode;
  readonly building: string | null;
  readonly device: string | null;
  readonly kind: WindowKind;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly reason: string;
  /** The name of whoever opened it. */
  readonly openedBy: string;
  /** Earlier than planned. */
  readonly endedAt: number | null;
};

const longestMs = 7 * 86_400_000;

/** A new window: with an end, and not for longer than a week. */
export function openWindow(
  window: AlarmWindow,
  now: number,
): Verdict<AlarmWindow, 'window_over' | 'window_too_long' | 'needs_a_reason'> {
  if (window.reason.trim() === '') return refuse('needs_a_reason');
  if (window.endsAt <= now || window.endsAt <= window.startsAt) return refuse('window_over');
  if (window.endsAt - window.startsAt > longestMs) return refuse('window_too_long');
  return accept(window);
}

/** Closed before its time. */
export function endWindow(window: AlarmWindow, now: number): Verdict<AlarmWindow, 'window_over'> {
  if (window.endedAt !== null || window.endsAt <= now) return refuse('window_over');
  return accept({ ...window, endedAt: now });
}

type Placed = Pick<Device, 'id' | 'area' | 'building'>;

/** What an alarm of a device at an instant is for, by the windows that stand. */
export function purposeAt(
  windows: readonly AlarmWindow[],
  device: Placed,
  at: number,
): AlarmPurpose {
  return windows.find((window) => covers(window, device, at))?.kind ?? 'real';
}

function covers(window: AlarmWindow, device: Placed, at: number): boolean {
  return (
    at >= window.startsAt &&
    at < (window.endedAt ?? window.endsAt) &&
    isWithinArea(device.area, window.area) &&
    (window.building === null || window.building === device.building) &&
    (window.device === null || window.device === device.id)
  );
}
