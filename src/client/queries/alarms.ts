import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  type AlarmView,
  acknowledgeAlarmRoute,
  arriveOnSiteRoute,
  concludeAlarmRoute,
  dispatchAlarmRoute,
  getAlarm,
  listAlarms,
  startVerificationRoute,
  verifyAlarmRoute,
} from '../../contract/alarms.ts';
import type { Conclusion } from '../../domain/alarm/conclude-alarm.ts';
import type { AlarmPurpose } from '../../domain/alarm.ts';
import type { AreaCode } from '../../domain/area.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, flag, nextPage, pageQuery } from './paging.ts';

export type { AlarmView as AlarmRow };

export type AlarmFilter = {
  /** false, the default, asks for those that still need somebody. */
  readonly isHandled?: boolean;
  readonly area?: AreaCode;
  readonly building?: string;
  /** 'real' leaves out tests, drills and what a window of maintenance brings. */
  readonly purpose?: AlarmPurpose;
};

/** Alarms, worst and oldest first. */
export function alarmsQuery(filter: AlarmFilter = {}) {
  const { isHandled, ...rest } = filter;
  return infiniteQueryOptions({
    queryKey: [...queryKeys.alarms, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listAlarms, {
        query: { ...rest, isHandled: flag(isHandled), ...pageQuery(pageParam) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

export function alarmQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.alarms, 'one', id],
    queryFn: ({ signal }) => call(getAlarm, { params: { id }, signal }),
  });
}

type OneAlarm = { readonly id: string };

export function acknowledgeAlarm({ id }: OneAlarm): Promise<AlarmView> {
  return call(acknowledgeAlarmRoute, { params: { id } });
}

export function startVerification({ id }: OneAlarm): Promise<AlarmView> {
  return call(startVerificationRoute, { params: { id } });
}

export function verifyAlarm({ id }: OneAlarm): Promise<AlarmView> {
  return call(verifyAlarmRoute, { params: { id } });
}

export function dispatchAlarm({ id, unit }: OneAlarm & { unit: string }): Promise<AlarmView> {
  return call(dispatchAlarmRoute, { params: { id }, body: { unit } });
}

export function arriveOnSite({ id }: OneAlarm): Promise<AlarmView> {
  return call(arriveOnSiteRoute, { params: { id } });
}

export function concludeAlarm(
  input: OneAlarm & { conclusion: Conclusion; note: string },
): Promise<AlarmView> {
  const { id, ...body } = input;
  return call(concludeAlarmRoute, { params: { id }, body });
}
