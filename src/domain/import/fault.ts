/** One fault of an imported row: where it is, what was found, what was expected (Chinese / English). */
export type Fault = {
  /** Row of the sheet (its header row counts) or number of the feature, counted from 1. */
  row?: number;
  field: string;
  found: string;
  expected: string;
};

/** The two languages of the page in the one string a fault has room for. */
export function inBoth(zh: string, en: string): string {
  return `${zh} / ${en}`;
}

/** A value as it can be shown: one line, at most 60 characters. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
