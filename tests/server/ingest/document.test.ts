import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapterExamples } from '../../support/adapter-examples.ts';
import { eventFieldTables } from '../../support/event-fields.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/ingest.md'), 'utf8');

describe('the page of the ingest', () => {
  it('shows the fields of each kind of event as the schemas have them', () => {
    const shown = /<!-- fields -->\n([\s\S]*)\n<!-- \/fields -->/.exec(page)?.[1];
    expect(withoutPadding(shown ?? '')).toBe(withoutPadding(eventFieldTables()));
  });

  it('shows an example of each form of a vendor, and what is read from it', () => {
    const shown = /<!-- examples -->\n([\s\S]*)\n<!-- \/examples -->/.exec(page)?.[1];
    expect(shown?.trim()).toBe(adapterExamples());
  });
});

/** The columns of a table are as wide as the formatter makes them. */
function withoutPadding(text: string): string {
  return text.trim().replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');
}
