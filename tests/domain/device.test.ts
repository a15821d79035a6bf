import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceConnection, replacementDay } from '../../src/domain/device.ts';

const now = Date.UTC(2026, 10, 20);
const dayMs = 86_400_000;
const detector = { kind: 'gas_detector', userClass: null, replaceBy: null } as const;

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

describe('the day by which a device has to be replaced', () => {
  it('is the one on its nameplate, else its life after its installation', () => {
    const device = { ...detector, installedOn: '2024-03-01', lifeYears: 5 };
    expect(replacementDay(device)).toBe('2029-03-01');
    expect(replacementDay({ ...device, installedOn: '2024-02-29' })).toBe('2029-02-28');
    expect(replacementDay({ ...device, replaceBy: '2027-01-01' })).toBe('2027-01-01');
  });

  it('is unknown while the installation or the life is', () => {
    const device = { ...detector, kind: 'charger', installedOn: null, lifeYears: 5 } as const;
    expect(replacementDay(device)).toBeNull();
    expect(replacementDay({ ...device, installedOn: '2024-03-01', lifeYears: null })).toBeNull();
  });

  it('is 5 years on in a home and 3 at a unit, for a gas detector that does not say', () => {
    const device = { ...detector, installedOn: '2024-03-01', lifeYears: null };
    expect(replacementDay(device)).toBe('2029-03-01');
    expect(replacementDay({ ...device, userClass: 'hardship' })).toBe('2029-03-01');
    expect(replacementDay({ ...device, userClass: 'existing_unit' })).toBe('2027-03-01');
  });
});
