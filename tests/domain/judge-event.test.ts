import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceEventSchema } from '../../src/contract/device-events.ts';
import { type EventWord, judgeEvent } from '../../src/domain/alarm/judge-event.ts';
import type { DeviceGrade, DeviceKind } from '../../src/domain/device.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';

const { deviceThresholds } = readSeeds();

const kindOf = {
  gas: 'gas_detector',
  valve: 'self_closing_valve',
  smoke: 'smoke_detector',
  charger: 'charger',
} as const satisfies Record<string, DeviceKind>;

function wordOf(
  kind: keyof typeof kindOf,
  measured: object,
  grade: DeviceGrade | null = 'mid_high',
): EventWord {
  const event = deviceEventSchema.parse({ kind, id: 'E', device: 'D', at: 0, ...measured });
  return judgeEvent(event, { kind: kindOf[kind], grade }, deviceThresholds);
}

function levelOf(...given: Parameters<typeof wordOf>): number | string {
  const word = wordOf(...given);
  return word.kind === 'alarm' ? word.level : word.kind;
}

describe('the word of a reading', () => {
  it.each([
    [4.9, 'clear'],
    [5, 3],
    [12, 2],
    [24.9, 2],
    [25, 1],
    [100, 1],
  ])('is of %d %%LEL methane %s [S1-T1.3]', (methanePercentLel, level) => {
    expect(levelOf('gas', { methanePercentLel })).toBe(level);
    expect(levelOf('gas', { methanePercentLel }, 'base')).toBe(level);
  });

  it.each([
    [49, 'clear'],
    [50, 3],
    [100, 2],
    [300, 1],
  ])('is of %d ppm carbon monoxide %s [S1-T1.3][S1-E16]', (carbonMonoxidePpm, level) => {
    expect(levelOf('gas', { carbonMonoxidePpm })).toBe(level);
  });

  it('is believed of a measure that the grade should not have: the register may be wrong', () => {
    expect(levelOf('gas', { carbonMonoxidePpm: 400 }, 'base')).toBe(1);
    expect(levelOf('valve', { position: 'closed', cause: 'over_flow' }, 'base')).toBe(2);
  });

  it('is that of the worst measure, with its reading and unit', () => {
    expect(wordOf('gas', { methanePercentLel: 6, carbonMonoxidePpm: 310 })).toEqual({
      kind: 'alarm',
      level: 1,
      reading: 310,
      readingUnit: 'ppm',
    });
  });

  it.each([
    ['over_flow', 2],
    ['over_pressure', 2],
    ['under_pressure', 3],
    [null, 3],
  ])('is of a valve closed by %s level %d [S1-T2.1][S1-T2.3]', (cause, level) => {
    expect(levelOf('valve', { position: 'closed', cause })).toBe(level);
  });

  it('is that it is over when a valve is open, and nothing when nobody knows', () => {
    expect(levelOf('valve', { position: 'open' })).toBe('clear');
    expect(levelOf('valve', { position: 'unknown' })).toBe('nothing');
  });

  it('is of smoke level 2, of thick smoke level 1, of a hot outlet as hot as it is', () => {
    expect(levelOf('smoke', { isSmoke: true })).toBe(2);
    expect(levelOf('smoke', { isSmoke: true, obscurationDbPerMeter: 0.6 })).toBe(1);
    expect(levelOf('smoke', { isSmoke: false })).toBe('clear');
    expect(levelOf('charger', { temperatureCelsius: 90 })).toBe(1);
    expect(levelOf('charger', { powerWatts: 1200 })).toBe(3);
  });

  it('is nothing of a detector that only tells of its cut-off valve', () => {
    expect(levelOf('gas', { cutOff: 'closed' })).toBe('nothing');
  });

  it('never gets milder when a reading rises', () => {
    const rank = (methanePercentLel: number) => {
      const level = levelOf('gas', { methanePercentLel });
      return typeof level === 'number' ? level : 4;
    };
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (one, other) => {
        expect(rank(Math.max(one, other))).toBeLessThanOrEqual(rank(Math.min(one, other)));
      }),
    );
  });
});
