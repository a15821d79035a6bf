import { randomFor } from './random.ts';
import type { SimulatedDevice, SimulatedEvent } from './simulated-event.ts';

const minuteMs = 60_000;
const everyMinutes = 10;
const silentShare = 0.03;

/** Devices that send: not those without telemetry, nor the few that have fallen silent. */
export function sendingDevices(
  devices: readonly SimulatedDevice[],
  seed: number,
): SimulatedDevice[] {
  return devices.filter(
    ({ id, hasTelemetry }) =>
      hasTelemetry && !randomFor(seed, `silent ${id}`, 0).chance(silentShare),
  );
}

/** Each device reports every ten minutes, each at its own second. Returns the events of a minute. */
export function heartbeatsEachMinute(
  devices: readonly SimulatedDevice[],
  seed: number,
): (minute: number) => SimulatedEvent[] {
  const byMinute = Array.from({ length: everyMinutes }, (): { id: string; ms: number }[] => []);
  for (const { id } of devices) {
    const random = randomFor(seed, `heartbeat ${id}`, 0);
    byMinute[random.whole(0, everyMinutes - 1)]?.push({ id, ms: random.whole(0, minuteMs - 1) });
  }
  return (minute) =>
    (byMinute[minute % everyMinutes] ?? []).map(({ id, ms }) => ({
      id: `sim-${minute}-${id}`,
      device: id,
      at: minute * minuteMs + ms,
      kind: 'heartbeat',
    }));
}
