import { adapters } from '../../src/server/ingest/adapters.ts';

/** Of each vendor's form an example, and the events that are read from it. */
export function adapterExamples(): string {
  return Object.entries(adapters)
    .filter(([name]) => name !== 'standard')
    .map(([name, { example, toEvents }]) =>
      [`### ${name}`, fenced(example), 'is read as', fenced(toEvents(example))].join('\n\n'),
    )
    .join('\n\n');
}

function fenced(value: unknown): string {
  return ['```json', JSON.stringify(value, null, 2), '```'].join('\n');
}
