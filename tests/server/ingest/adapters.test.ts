import { describe, expect, it } from 'vitest';
import { deviceEventSchema } from '../../../src/contract/device-events.ts';
import { adapterNames } from '../../../src/domain/device-adapter.ts';
import { adapters } from '../../../src/server/ingest/adapters.ts';
import { readMessages } from '../../../src/server/store/events.ts';

const later = Date.UTC(2027, 0, 1);

describe.each(adapterNames)('the form %s', (name) => {
  const { example, toEvents } = adapters[name];

  it('has an example whose events we take, under the same ids each time', () => {
    const events = toEvents(example);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(deviceEventSchema.safeParse(event).error).toBeUndefined();
    expect(toEvents(example)).toEqual(events);
  });

  it.each([null, 7, 'text', [], {}, { msg: '{' }, { messageType: 'dataReport' }])(
    'keeps %j apart with the message as it came',
    (message) => {
      const { events, quarantined } = readMessages([message, example], name, later);
      expect(quarantined).toMatchObject([{ payload: message, event: null }]);
      expect(quarantined[0]?.reason).not.toBe('');
      expect(events.length).toBe(toEvents(example).length);
    },
  );
});

describe('the forms of vendors', () => {
  it('give values in the units of our own form', () => {
    expect(adapters.ctwing.toEvents(adapters.ctwing.example)).toMatchObject([
      { kind: 'gas', methanePercentLel: 13.5, carbonMonoxidePpm: 2, cutOff: 'closed' },
    ]);
    expect(adapters.onenet.toEvents(adapters.onenet.example)).toMatchObject([
      { kind: 'smoke', isSmoke: true, batteryPercent: 76 },
    ]);
    expect(adapters.charging_cloud.toEvents(adapters.charging_cloud.example)).toMatchObject([
      { temperatureCelsius: 76.5, powerWatts: 420, at: Date.UTC(2026, 10, 20, 1) },
      { temperatureCelsius: 31, powerWatts: 0 },
    ]);
  });
});
