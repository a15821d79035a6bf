import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ImportKind,
  importReportSchema,
  type Recognition,
  recogniseImport,
  recognitionSchema,
  runImport,
} from '../../../src/contract/imports.ts';
import { problemSchema } from '../../../src/contract/problem.ts';
import type { Answer, TestHost } from './test-host.ts';

export type Upload = {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly preview?: boolean;
  /** CGCS2000 unless it says otherwise. */
  readonly crs?: string;
};

const fileOfKind: Record<ImportKind, string> = {
  areas: 'areas.geojson',
  compounds: 'compounds.csv',
  buildings: 'buildings.geojson',
  sites: 'sites.csv',
  devices: 'devices.csv',
  hazards: 'hazards.csv',
};

/** A fixture of a kind: each file names objects of the kinds before it. */
export function fixture(kind: ImportKind, fileName = fileOfKind[kind]): Upload & { body: string } {
  const folder = join(import.meta.dirname, '../../fixtures/contract');
  return { kind, fileName, body: readFileSync(join(folder, fileName), 'utf8') };
}

/** Imports a file in the name of an account. */
export async function upload(
  host: TestHost,
  account: string,
  { kind, fileName, body, preview = false, crs = 'CGCS2000' }: Upload,
): Promise<Answer<typeof runImport>> {
  const query = new URLSearchParams({
    kind,
    fileName,
    crs,
    preview: String(preview),
  });
  const response = await host.fetch(account, `${runImport.path}?${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { status } = response;
  const json: unknown = await response.json();
  if (!response.ok) return { ok: false, status, problem: problemSchema.parse(json) };
  return { ok: true, status, value: importReportSchema.parse(json) };
}

/** Asks what a file holds, as the administrator. */
export async function recognise(
  host: TestHost,
  { fileName, body }: Pick<Upload, 'fileName' | 'body'>,
): Promise<Recognition> {
  const query = new URLSearchParams({ fileName });
  const response = await host.fetch('admin', `${recogniseImport.path}?${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const json: unknown = await response.json();
  if (!response.ok) throw new Error(problemSchema.parse(json).title);
  return recognitionSchema.parse(json);
}

/** A ledger of so many hazards of a community, ids counted from 1. */
export function manyHazards(
  count: number,
  { areaCode = '500199001001', prefix = 'M' }: { areaCode?: string; prefix?: string } = {},
): Upload & { body: string } {
  const rows = Array.from(
    { length: count },
    (_, index) => `${prefix}${index + 1},用电隐患,私拉乱接,2026-10-01,${areaCode}`,
  );
  const body = ['隐患编号,隐患类别,隐患类型,排查时间,区划编码', ...rows].join('\n');
  return { kind: 'hazards', fileName: 'many.csv', body };
}
