import { expect, it } from 'vitest';
import { sideBySide } from '../../../src/desks/overview/area-table.tsx';
import { type Meeting, meetingText } from '../../../src/desks/overview/meeting-text.ts';
import { en } from '../../../src/text/en.ts';
import { createI18n } from '../../../src/text/i18n.ts';

const words = { t: createI18n('zh', en).t, language: 'zh' } as const;
const meeting: Meeting = {
  place: '山城区',
  instantMs: Date.parse('2026-06-12T18:05:00+08:00'),
  since: '2026-06-05',
  counts: {
    unassigned: 5,
    assigned: 200,
    rectifying: 300,
    rectified: 68,
    closed: 512,
    overdue: 37,
    dueSoon: 24,
  },
  before: { found: 1080, rectified: 560, overdue: 40, dueSoon: 24 },
  buildings: 512,
  inspected: 445,
  worst: [
    {
      id: 'H1',
      position: null,
      type: '飞线充电',
      place: '船务大院2栋',
      unit: null,
      overdueDays: 90,
    },
  ],
  matters: [{ title: '公变增容', askedOf: '供电公司' }],
  missing: ['甲社区', '乙社区'],
};

it('the page goes into a message as lines, with what changed since the last meeting [L6] [L21]', () => {
  expect(meetingText(meeting, words).split('\n')).toEqual([
    '【山城区】会前一页，截至6月12日18时',
    '括号内为较 2026-06-05 的变化。',
    '发现隐患1085项（+5），已整改580项（+20），整改率53.5%（580/1085项）；逾期37项（−3），7日内到期24项（±0）；未排查楼栋67栋。',
    '逾期最久的1项：',
    '1. 飞线充电，船务大院2栋，尚未交办，逾期 90 天',
    '需协调事项：公变增容。',
    '未报送：甲社区、乙社区。',
    '排查覆盖率 86.9%（445/512栋）。某处发现得多，也可能是那里排查得更细；未排查的楼栋情况未知。',
  ]);
});

it('what nobody knows is said to be unknown, not none [L32]', () => {
  const blank = {
    ...meeting,
    before: null,
    matters: [],
    missing: null,
    buildings: 0,
    inspected: 0,
  };
  const text = meetingText(blank, words);
  expect(text).toContain('没有报送记录，哪些单位未报送尚不掌握。');
  expect(text).toContain('没有楼栋数据，排查覆盖率未知。');
  expect(text).not.toContain('括号内');
});

it('areas stand side by side at the first level that has several', () => {
  const areas = [
    { code: 500199e9, level: 'district' },
    { code: 500199001e6, level: 'subdistrict' },
    { code: 500199001001e3, level: 'community' },
    { code: 500199001002e3, level: 'community' },
  ] as const;
  const codes = (area: number | null) => sideBySide(areas, area).map(({ code }) => code);
  expect(codes(null)).toEqual([500199001001e3, 500199001002e3]);
  expect(codes(500199001e6)).toEqual([500199001001e3, 500199001002e3]);
  expect(codes(500199001001e3)).toEqual([]);
});
