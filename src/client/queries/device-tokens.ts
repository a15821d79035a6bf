import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  type DeviceTokenView,
  getIntake,
  listDeviceTokens,
  listQuarantine,
  makeDeviceToken,
  replayQuarantine,
  revokeDeviceToken,
} from '../../contract/device-tokens.ts';
import type { AdapterName } from '../../domain/device-adapter.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, nextPage, pageQuery } from './paging.ts';

export type { DeviceTokenView as DeviceTokenRow };

export function deviceTokensQuery() {
  return queryOptions({
    queryKey: queryKeys.deviceTokens,
    queryFn: ({ signal }) => call(listDeviceTokens, { signal }),
  });
}

type NewDeviceToken = {
  readonly name: string;
  readonly device: string | null;
  readonly adapter: AdapterName;
};

export function makeToken(body: NewDeviceToken) {
  return call(makeDeviceToken, { body });
}

export function revokeToken({ id }: { id: string }) {
  return call(revokeDeviceToken, { params: { id } });
}

/** What comes in leaves no change in the log where it could not be taken: asked again this often. */
const askAgainMs = 60_000;

/** How much could not be taken. */
export function intakeQuery() {
  return queryOptions({
    queryKey: [...queryKeys.quarantine, 'state'],
    queryFn: ({ signal }) => call(getIntake, { signal }),
    refetchInterval: askAgainMs,
  });
}

export function quarantineQuery() {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.quarantine, 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(listQuarantine, { query: pageQuery(pageParam), signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

export function replay() {
  return call(replayQuarantine, { body: {} });
}
