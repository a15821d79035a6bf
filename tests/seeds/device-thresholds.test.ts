import { describe, expect, it } from 'vitest';
import { deviceThresholdsSchema } from '../../src/contract/notices.ts';
import { deviceKinds } from '../../src/domain/device.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';

const { deviceThresholds } = readSeeds();

describe('the thresholds of devices', () => {
  it('know each kind of device, and of each value whether a standard says so', () => {
    expect(new Set(deviceThresholds.map(({ device }) => device))).toEqual(new Set(deviceKinds));
    for (const { source, confidence } of deviceThresholds) {
      expect([source, source.includes('设定') && confidence > 0.5]).toEqual([source, false]);
    }
  });

  it('keep to each other: a worse level needs more', () => {
    const numbers = deviceThresholds.filter(({ atLeast }) => atLeast !== null);
    const wrong = numbers.flatMap((one) =>
      numbers.filter(
        (other) =>
          one.device === other.device &&
          one.measure === other.measure &&
          one.level < other.level &&
          (one.atLeast ?? 0) <= (other.atLeast ?? 0),
      ),
    );
    expect(numbers.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('ask of carbon monoxide and of valves at the higher grade alone [S1-T1.3][S1-T2.3][S1-E16]', () => {
    const higher = deviceThresholds.filter(({ grades }) => !grades.includes('base'));
    expect(new Set(higher.map(({ measure }) => measure))).toEqual(
      new Set(['carbonMonoxidePpm', 'valveClosedBy']),
    );
  });

  it('are either a number or a word', () => {
    const [first] = deviceThresholds;
    const both = deviceThresholdsSchema.safeParse([{ ...first, is: 'smoke' }]);
    const none = deviceThresholdsSchema.safeParse([{ ...first, atLeast: null }]);
    expect([both.success, none.success]).toEqual([false, false]);
  });
});
