import type { Adapter } from '../adapter.ts';

/** Our own form: a message is an event. */
export const standard: Adapter = {
  toEvents: (message) => [message],
  example: {
    v: 1,
    kind: 'valve',
    id: 'b1e7-000042',
    device: 'D0001',
    at: 1_795_136_400_000,
    position: 'closed',
    cause: 'over_flow',
    batteryPercent: 83,
    signalDbm: -97,
  },
};
