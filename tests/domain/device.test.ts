import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceConnection } from '../../src/domain/device.ts';

const now = Date.UTC(2026, 10, 20);
const dayMs = 86_400_000;

describe('the connection of a device', () => {
  it('is online within 24 hours of its last sign of life, the last moment included', () => {
    const seen = (agoMs: number) =>
      deviceConnection({ hasTelemetry: true, lastSeenAt: now - agoMs }, now);
    expect([seen(0), seen(dayMs), seen(dayMs + 1)]).toEqual(['online', 'online', 'offline']);
  });

  it('is never online for a device that sends nothing: silence is not safety', () => {
    const lastSeenAt = fc.option(fc.nat(now));
    fc.assert(
      fc.property(lastSeenAt, (at) => {
        const device = { hasTelemetry: false, lastSeenAt: at };
        expect(deviceConnection(device, now)).toBe('no_data');
      }),
    );
    expect(deviceConnection({ hasTelemetry: true, lastSeenAt: null }, now)).toBe('no_data');
  });
});
