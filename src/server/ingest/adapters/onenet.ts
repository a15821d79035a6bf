import { z } from 'zod';
import type { Adapter } from '../adapter.ts';

const property = <Schema extends z.ZodType>(value: Schema) =>
  z.object({ value, time: z.int().nonnegative() });

const messageSchema = z.object({
  deviceName: z.string().min(1),
  notifyType: z.literal('property'),
  data: z.object({
    id: z.string().min(1),
    params: z.object({
      SmokeSensorState: property(z.int().min(0).max(1)),
      BatteryPercentage: property(z.number()).optional(),
      SignalStrength: property(z.number()).optional(),
    }),
  }),
});

const pushSchema = z.object({ msg: z.string() });

/** 中国移动 OneNET: the push of a smoke detector; the message itself is JSON in a text. */
export const onenet: Adapter = {
  toEvents: (message) => {
    const { msg } = pushSchema.parse(message);
    const { deviceName, data } = messageSchema.parse(JSON.parse(msg));
    const { SmokeSensorState: smoke, BatteryPercentage, SignalStrength } = data.params;
    return [
      {
        kind: 'smoke',
        id: `onenet-${deviceName}-${smoke.time}-${data.id}`,
        device: deviceName,
        at: smoke.time,
        isSmoke: smoke.value === 1,
        batteryPercent: BatteryPercentage?.value,
        signalDbm: SignalStrength?.value,
      },
    ];
  },
  example: {
    msg: JSON.stringify({
      notifyType: 'property',
      productId: 'product-2',
      deviceName: 'D0003',
      messageType: 'notify',
      data: {
        id: '32',
        version: '1.0',
        params: {
          SmokeSensorState: { value: 1, time: 1_795_136_400_000 },
          BatteryPercentage: { value: 76, time: 1_795_136_400_000 },
        },
      },
    }),
    signature: 'signed by the platform',
    time: 1_795_136_400_012,
    id: 'push-1',
    nonce: 'n',
  },
};
