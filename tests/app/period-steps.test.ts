import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPeriodSteps, keyOfQuery, type PeriodStep } from '../../src/app/period-steps.ts';
import type { FoundDays, StepAnswer } from '../../src/client/hazard-table/protocol.ts';

const answer: StepAnswer = { total: 9, matching: 1, located: 1, density: null, groups: null };
const query = { unit: 'U1', withDensity: false } as const;

function steered() {
  const asked: { days: FoundDays; answer: () => void }[] = [];
  const shown: PeriodStep[] = [];
  const table = {
    hold: vi.fn<() => Promise<number>>(async () => 1),
    step: (days: FoundDays) =>
      new Promise<readonly StepAnswer[]>((resolve) => {
        asked.push({ days, answer: () => resolve([answer]) });
      }),
    letGo: vi.fn<() => void>(),
  };
  const steps = createPeriodSteps({ table, show: (step) => shown.push(step) });
  return { steps, table, asked, shown };
}

describe('the steps of a period that is dragged', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ask for the newest days alone while one is under way', async () => {
    const { steps, asked, shown } = steered();
    steps.takeHold([query], 1);
    for (const foundFrom of ['2026-10-05', '2026-10-12', '2026-10-19']) steps.step({ foundFrom });
    expect(asked.map(({ days }) => days.foundFrom)).toEqual(['2026-10-05']);
    asked[0]?.answer();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.days.foundFrom).toBe('2026-10-19');
    expect(shown).toHaveLength(1);
    expect(shown[0]?.answers.get(keyOfQuery({ ...query, groupedOn: '2026-11-20' }))).toBe(answer);
  });

  it('take hold once, again for other rows or another filter, but not in the midst of a drag', () => {
    const { steps, table } = steered();
    steps.takeHold([query], 1);
    steps.takeHold([{ ...query, foundFrom: '2026-10-05' }], 1);
    expect(table.hold).toHaveBeenCalledTimes(1);
    steps.takeHold([query], 2);
    steps.takeHold([query], null);
    expect(table.hold).toHaveBeenCalledTimes(2);
    steps.takeHold([{ ...query, unit: 'U2' }], null);
    expect(table.hold).toHaveBeenCalledTimes(3);
  });

  it('give the memory back when nobody has dragged for a while', () => {
    const { steps, table } = steered();
    steps.takeHold([query], 1);
    vi.advanceTimersByTime(19_000);
    steps.takeHold([query], null);
    vi.advanceTimersByTime(19_000);
    expect(table.letGo).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(table.letGo).toHaveBeenCalledTimes(1);
  });
});

it('a query is the same for a step whatever its period and whatever is asked of it', () => {
  const one = { unit: 'U1', area: 500199001e6, foundFrom: '2026-10-05', withDensity: true };
  const other = { area: 500199001e6, unit: 'U1', today: '2026-11-20', figuresOn: [] };
  expect(keyOfQuery(one)).toBe(keyOfQuery(other));
  expect(keyOfQuery(one)).not.toBe(keyOfQuery({ ...one, unit: 'U2' }));
});
