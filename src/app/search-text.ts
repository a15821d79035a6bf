import type { SearchText } from './search-words.ts';

/** Reads `?a=b&c=d` as text only: an id that looks like a number stays an id. */
export function parseSearchText(search: string): SearchText {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes a search with its commas and colons readable. */
export function writeSearchText(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string') params.set(name, value);
  }
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
