import { z } from 'zod';
import type { Adapter } from '../adapter.ts';

const messageSchema = z.object({
  messageType: z.literal('dataReport'),
  deviceId: z.string().min(1),
  timestamp: z.int().nonnegative(),
  upDataSN: z.int(),
  payload: z.object({
    /** % LEL. */
    gas_concentration: z.number().optional(),
    /** ppm. */
    co_concentration: z.number().optional(),
    /** 0 open, 1 closed. */
    valve_state: z.int().min(0).max(1).optional(),
    battery_value: z.number().optional(),
    /** dBm. */
    signal_power: z.number().optional(),
  }),
});

/** 中国电信 CTWing (AEP): the push of a gas detector over NB-IoT, as its product model names things. */
export const ctwing: Adapter = {
  toEvents: (message) => {
    const { deviceId, timestamp, upDataSN, payload } = messageSchema.parse(message);
    return [
      {
        kind: 'gas',
        id: `ctwing-${deviceId}-${timestamp}-${upDataSN}`,
        device: deviceId,
        at: timestamp,
        methanePercentLel: payload.gas_concentration,
        carbonMonoxidePpm: payload.co_concentration,
        cutOff: positionOf(payload.valve_state),
        batteryPercent: payload.battery_value,
        signalDbm: payload.signal_power,
      },
    ];
  },
  example: {
    upPacketSN: -1,
    upDataSN: 42,
    topic: 'v1/up/ad19prof',
    timestamp: 1_795_136_400_000,
    tenantId: 'tenant-1',
    serviceId: 1,
    protocol: 'lwm2m',
    productId: 'product-1',
    payload: {
      gas_concentration: 13.5,
      co_concentration: 2,
      valve_state: 1,
      battery_value: 88,
      signal_power: -95,
    },
    messageType: 'dataReport',
    deviceType: '',
    deviceId: 'D0002',
    assocAssetId: '',
  },
};

function positionOf(state: number | undefined): string | undefined {
  return state === undefined ? undefined : state === 1 ? 'closed' : 'open';
}
