/** A sentence or a part of one in both languages of the page. */
export type Words = { readonly zh: string; readonly en: string };

/** One fault of an imported row: where it is, what was found, what was expected. */
export type Fault = {
  /** Row of the sheet (its header row counts) or number of the feature, counted from 1. */
  row?: number;
  field: string;
  /** As it was written; empty where nothing was. */
  found: string;
  expected: Words;
};

export function inBoth(zh: string, en: string): Words {
  return { zh, en };
}

/** A value as it can be shown: one line, at most 60 characters. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
