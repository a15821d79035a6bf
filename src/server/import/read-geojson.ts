import { excerpt, inBoth } from '../../domain/import/fault.ts';
import type { FileMend } from '../../domain/import/mends.ts';
import type { SourceRow } from '../../domain/import/source-row.ts';
import { decodeJson } from './decode.ts';
import { type JsonError, locateJsonError } from './locate-json-error.ts';
import { tooManyRows } from './too-many-rows.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';

export type GeoJsonTable = {
  ok: true;
  encoding: string;
  /** The name of the system that the file states; null when it states none. */
  crs: string | null;
  rows: SourceRow[];
  fileMends: FileMend[];
};

type Feature = Record<string, unknown> & { type: 'Feature' };
type Features = { ok: true; features: unknown[]; fileMends: FileMend[] };

const expectedRoot = {
  zh: '应为 GeoJSON 的 FeatureCollection、Feature 或 Feature 数组',
  en: 'expected a GeoJSON FeatureCollection, Feature or array of Features',
};

/** Reads GeoJSON as rows, one for each feature, whatever is in it. */
export function readGeoJson(
  bytes: Uint8Array,
  limits: { rows: number },
): GeoJsonTable | UnreadableFile {
  const decoded = decodeJson(bytes);
  if (!decoded.ok) return decoded;
  const root = parseJson(decoded.text);
  if (!root.ok) return root;
  const found = featuresOf(root.value);
  if (!found.ok) return found;
  const { features, fileMends } = found;
  if (features.length > limits.rows)
    return tooManyRows({ found: features.length, limit: limits.rows });
  const rows = features.map((feature, i) => rowOf(feature, i + 1));
  return { ok: true, encoding: decoded.encoding, crs: statedCrs(root.value), rows, fileMends };
}

function parseJson(text: string): { ok: true; value: unknown } | UnreadableFile {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return jsonSentence(locateJsonError(text));
  }
}

function jsonSentence({ line, column, offset, found }: JsonError): UnreadableFile {
  const zh = `第 ${line} 行第 ${column} 列（第 ${offset} 个字符）`;
  const en = `line ${line}, column ${column} (character ${offset})`;
  if (found === '') {
    return unreadable(
      `文件不完整：在${zh}处突然结束；请重新导出后再导入。`,
      `The file is truncated: it ends at ${en}; export it again.`,
    );
  }
  if (/^-?(?:NaN|Infinity)/.test(found)) {
    return unreadable(
      `${zh}处是 ${found}，JSON 中没有这样的数值；应为数字或 null。`,
      `Found ${found} at ${en}, which JSON does not know; expected a number or null.`,
    );
  }
  return unreadable(
    `文件不是有效的 JSON：${zh}处有多余或错误的内容“${found}”。`,
    `The file is not valid JSON: unexpected “${found}” at ${en}.`,
  );
}

function featuresOf(root: unknown): Features | UnreadableFile {
  const found = isRecord(root) ? featuresOfObject(root) : featuresOfArray(root);
  if (found.ok && found.features.length === 0) {
    return unreadable(
      '文件中没有任何要素；至少应有一个 Feature。',
      'The file holds no features; expected at least one.',
    );
  }
  return found;
}

function featuresOfArray(root: unknown): Features | UnreadableFile {
  if (!Array.isArray(root)) return wrongRoot(excerpt(root));
  if (root.length > 0 && !root.some(isFeature)) return wrongRoot(`[${excerpt(root[0])}, …]`);
  return { ok: true, features: root, fileMends: ['bare-feature-array'] };
}

function featuresOfObject(root: Record<string, unknown>): Features | UnreadableFile {
  if (isFeature(root)) return { ok: true, features: [root], fileMends: ['single-feature'] };
  if (root.type === 'Topology') return topology();
  if (root.type !== 'FeatureCollection') return wrongRoot(describeRoot(root));
  if (Array.isArray(root.features)) return { ok: true, features: root.features, fileMends: [] };
  return unreadable(
    'FeatureCollection 中的 features 不是数组；应为 Feature 的数组。',
    'The FeatureCollection has no array “features”; expected an array of Features.',
  );
}

function describeRoot(root: Record<string, unknown>): string {
  return root.type === undefined
    ? `{${Object.keys(root).slice(0, 5).map(excerpt).join(', ')}}`
    : `type: ${excerpt(root.type)}`;
}

function wrongRoot(found: string): UnreadableFile {
  return unreadable(
    `文件最外层是 ${found}；${expectedRoot.zh}。`,
    `The root of the file is ${found}; ${expectedRoot.en}.`,
  );
}

function topology(): UnreadableFile {
  return unreadable(
    `文件是 TopoJSON（type: Topology）；${expectedRoot.zh}，请先转换为 GeoJSON。`,
    `The file is TopoJSON (type: Topology); ${expectedRoot.en}; convert it first.`,
  );
}

/** Older files, and those of desktop programs, may name a system of their own. */
function statedCrs(root: unknown): string | null {
  const crs = isRecord(root) ? root.crs : null;
  const properties = isRecord(crs) ? crs.properties : null;
  const name = isRecord(properties) ? properties.name : null;
  return typeof name === 'string' ? name : null;
}

function rowOf(feature: unknown, row: number): SourceRow {
  if (!isFeature(feature)) return brokenRow(feature, row);
  const { properties, geometry, id } = feature;
  return {
    row,
    properties: isRecord(properties) ? properties : {},
    geometry: geometry ?? null,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
  };
}

function brokenRow(found: unknown, row: number): SourceRow {
  const fault = {
    row,
    field: 'feature',
    found: excerpt(found),
    expected: inBoth('GeoJSON 的 Feature', 'a GeoJSON Feature'),
  };
  return { row, properties: {}, geometry: null, id: null, fault };
}

function isFeature(value: unknown): value is Feature {
  return isRecord(value) && value.type === 'Feature';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
