import { z } from 'zod';
import { eventSchemas } from '../../src/contract/device-events.ts';

type Field = {
  readonly type?: string | string[];
  readonly const?: string | number;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Field[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
};
type Fields = Readonly<Record<string, Field>>;

/** The tables of fields that the page of the ingest shows, made from the schemas. */
export function eventFieldTables(): string {
  const kinds = Object.entries(eventSchemas).map(([kind, schema]) => {
    const { properties, required = [] } = z.toJSONSchema(schema, { io: 'input' });
    return { kind, fields: (properties ?? {}) as Fields, required };
  });
  const common = Object.keys(kinds.find(({ kind }) => kind === 'heartbeat')?.fields ?? {});
  const own = kinds.filter(({ fields }) =>
    Object.keys(fields).some((name) => !common.includes(name)),
  );
  const bare = kinds.filter((kind) => !own.includes(kind)).map(({ kind }) => `\`${kind}\``);
  const base = kinds.find(({ kind }) => kind === 'heartbeat');
  return [
    `Every event; ${bare.join(' and ')} have nothing else:`,
    table(base?.fields ?? {}, { names: common, required: base?.required ?? [] }),
    ...own.flatMap(({ kind, fields, required }) => [
      `### ${kind}`,
      table(fields, {
        names: Object.keys(fields).filter((name) => !common.includes(name)),
        required,
      }),
    ]),
  ].join('\n\n');
}

type Shown = { readonly names: readonly string[]; readonly required: readonly string[] };

function table(fields: Fields, { names, required }: Shown): string {
  const rows = names.map((name) => {
    const field = fields[name] ?? {};
    const isRequired = name === 'kind' || required.includes(name);
    const values = name === 'kind' ? 'text' : valuesOf(field);
    return [`\`${name}\``, values, isRequired ? 'yes' : '', field.description ?? ''];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['field', 'values', 'must', 'what it is'];
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function valuesOf(field: Field): string {
  if (field.const !== undefined) return String(field.const);
  if (field.enum !== undefined) return field.enum.join(', ');
  if (field.anyOf !== undefined) {
    const parts = field.anyOf.filter(({ type }) => type !== 'null').map(valuesOf);
    return parts.join(', ');
  }
  const { minimum, maximum, type } = field;
  if (minimum !== undefined && maximum !== undefined && maximum < 1e15)
    return `${minimum} to ${maximum}`;
  const [word = ''] = [type].flat().filter((name) => name !== 'null');
  return word === 'string' ? 'text' : word;
}
