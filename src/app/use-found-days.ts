import { useQuery } from '@tanstack/react-query';
import { districtQuery } from '../client/queries/district.ts';
import { daysOfPeriod, type FoundDays, isPreset, type Period } from './period.ts';

const noDays: FoundDays = {};

/** The days of a period by the day of the server; none of a preset before that is known. */
export function useFoundDays(period: Period): FoundDays {
  const today = useQuery(districtQuery()).data?.today;
  if (today === undefined) return isPreset(period) ? noDays : daysOfPeriod(period, '');
  return daysOfPeriod(period, today);
}
