import type { z } from 'zod';
import type { getDistrict } from '../../src/contract/district.ts';

type DistrictView = z.output<(typeof getDistrict)['response']['schema']>;

/** An answer of the district route, changed as a test needs it. */
export function districtView(change: Partial<DistrictView> = {}): DistrictView {
  return {
    district: '500199',
    name: '山城区',
    isDemo: false,
    needsPhoto: false,
    visitYears: 2,
    bbox: null,
    today: '2026-11-20',
    now: 0,
    seq: 1,
    dataVersion: '1',
    ...change,
  };
}
