import type { KeyDate } from '../../src/domain/key-date.ts';
import { districtArea } from './communities.ts';

const inDistrict = { area: districtArea, campaign: null } as const;

/** The next two of the year on which offices keep a closer watch. */
export const keyDates: readonly KeyDate[] = [
  {
    ...inDistrict,
    id: 'K-2027-1',
    name: '元旦',
    from: '2026-12-31',
    to: '2027-01-03',
    measures: ['on_site_watch', 'night_patrol'],
  },
  {
    ...inDistrict,
    id: 'K-2027-2',
    name: '春节',
    from: '2027-02-05',
    to: '2027-02-21',
    measures: ['on_site_watch', 'posted_guard', 'night_patrol'],
  },
];
