import { z } from 'zod';
import type { Adapter } from '../adapter.ts';

const messageSchema = z.object({
  OperatorID: z.string().min(1),
  Seq: z.string().min(1),
  Data: z.array(
    z.object({
      ConnectorID: z.string().min(1),
      /** ℃. */
      Temperature: z.number().optional(),
      /** kW. */
      Power: z.number().optional(),
      /** `YYYY-MM-DD hh:mm:ss`, in Asia/Shanghai. */
      UpdateTime: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
    }),
  ),
});

/** A platform of charging operators: the state of several outlets in one message. */
export const chargingCloud: Adapter = {
  toEvents: (message) => {
    const { OperatorID, Seq, Data } = messageSchema.parse(message);
    return Data.map(({ ConnectorID, Temperature, Power, UpdateTime }) => {
      const at = Date.parse(`${UpdateTime.replace(' ', 'T')}+08:00`);
      return {
        kind: 'charger',
        id: `${OperatorID}-${ConnectorID}-${at}-${Seq}`,
        device: ConnectorID,
        at,
        temperatureCelsius: Temperature,
        powerWatts: Power === undefined ? undefined : Math.round(Power * 1000),
      };
    });
  },
  example: {
    OperatorID: 'operator-1',
    Seq: '0001',
    TimeStamp: '20261120090000',
    Data: [
      { ConnectorID: 'D0004', Temperature: 76.5, Power: 0.42, UpdateTime: '2026-11-20 09:00:00' },
      { ConnectorID: 'D0005', Temperature: 31, Power: 0, UpdateTime: '2026-11-20 09:00:00' },
    ],
  },
};
