import { describe, expect, it } from 'vitest';
import { chipsOf, withoutFilters } from '../../../src/desks/ledger/hazard-chips.ts';
import { createI18n } from '../../../src/text/i18n.ts';

const { t } = createI18n('zh', null);
const names = {
  areas: new Map([[500_199_001_001_000, '柏树社区']]),
  units: new Map([['U1', '滨江物业']]),
};
const view = {
  area: 500_199_001_001_000,
  text: '电线',
  period: '2026-10-01..2026-10-31',
  hazards: {
    status: ['assigned', 'rectifying'],
    unit: 'U1',
    isOverdue: true,
    isLocated: false,
    dueWithinDays: 7,
    foundFrom: '2026-10-01',
    foundTo: '2026-10-31',
    sort: 'deadline',
  },
} as const;

describe('the chips of a filter', () => {
  const chips = chipsOf(view, { t, names });
  const without = (label: string) => chips.find((chip) => chip.label === label)?.without;

  it('name each thing that narrows the list, and not its order [C18]', () => {
    expect(chips.map(({ label }) => label)).toEqual([
      '文字“电线”',
      '柏树社区',
      '滨江物业',
      '已交办',
      '整改中',
      '逾期',
      '未定位',
      '7 天内到期',
      '排查日期 2026-10-01 至 2026-10-31',
    ]);
  });

  it('take away one thing each and leave the others', () => {
    expect(without('已交办')).toEqual({
      hazards: { ...view.hazards, status: ['rectifying'] },
    });
    const { isOverdue: _, ...hazards } = view.hazards;
    expect(without('逾期')).toEqual({ hazards });
    expect(without('柏树社区')).toEqual({ area: null });
    expect(without('排查日期 2026-10-01 至 2026-10-31')).toEqual({ period: '' });
  });

  it('tell of a unit that is gone by its id', () => {
    const gone = { ...view, hazards: { unit: 'U9' } };
    const labels = chipsOf(gone, { t, names }).map(({ label }) => label);
    expect(labels).toContain('U9（已不存在）');
  });

  it('are all taken away at once, but for the order', () => {
    const all = { ...view, ...withoutFilters(view.hazards) };
    expect(all.hazards).toEqual({ sort: 'deadline' });
    expect(chipsOf(all, { t, names })).toEqual([]);
  });
});
