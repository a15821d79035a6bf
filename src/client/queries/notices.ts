import { queryOptions } from '@tanstack/react-query';
import { getNotices, type Seeds } from '../../contract/notices.ts';
import { call } from '../api.ts';
import { queryKeys } from './keys.ts';

export type NoticeBook = Seeds;
export type Notice = Seeds['notices'][number];
export type NoticeSheet = Notice['tables'][number];
export type Taxonomy = Seeds['taxonomy'];
export type DeviceRequirement = Seeds['deviceRequirements'][number];
export type SitingRule = Seeds['sitingRules'][number];

/** The official types of a category, by its code. */
export function typesOf({ categories }: Taxonomy, category: string) {
  return categories.find(({ code }) => code === category)?.types ?? [];
}

/** The notices and what is read beside them; they change with the program only. */
export function noticesQuery() {
  return queryOptions({
    queryKey: queryKeys.notices,
    queryFn: ({ signal }) => call(getNotices, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
