import type { Page } from '../../contract/paging.ts';

/** The cursor of the first page: none. */
export const firstPage: string | null = null;

/** The query of one page. */
export function pageQuery(cursor: string | null): { cursor?: string } {
  return cursor === null ? {} : { cursor };
}

/** The cursor of the page after this one; null ends the list. */
export function nextPage(page: Page<unknown>): string | null {
  return page.nextCursor;
}

/** A list of values as the API takes it; undefined asks for all. */
export function joined(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join(',');
}

/** A flag as the API takes it. */
export function flag(value: boolean | undefined): 'true' | 'false' | undefined {
  if (value === undefined) return undefined;
  return value ? 'true' : 'false';
}
