import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/domain/import/parse-rows.ts';
import { readTable } from '../../../src/server/import/read-table.ts';
import { readAstanaBuildings } from '../../support/astana.ts';

const limits = { fileBytes: 64 * 1024 * 1024, rows: 200_000 };
const options = { crs: 'WGS84', district: '990001', today: '2026-11-20' } as const;

function readAsFile(features: readonly object[]) {
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const bytes = new TextEncoder().encode(text);
  const table = readTable(bytes, 'astana.geojson', { kind: 'buildings', ...limits });
  if (!table.ok) throw new Error(table.sentence.en);
  return parseRows('buildings', table.rows, options);
}

describe('the buildings of a real city', () => {
  const features = readAstanaBuildings();

  it('are 32,333 polygons, each taken or refused with a reason', () => {
    const { parsed, faults, refusedRows } = readAsFile(features);
    expect(features).toHaveLength(32_333);
    expect(parsed.length + refusedRows).toBe(features.length);
    expect(new Set(faults.map((fault) => fault.row)).size).toBe(refusedRows);
    expect(new Set(parsed.map(({ draft }) => draft.externalId)).size).toBe(parsed.length);
  });

  it('are refused one by one with their row where they are broken, and only there', () => {
    const broken = features
      .slice(0, 20)
      .map((feature, index) =>
        index % 5 === 0
          ? { ...feature, geometry: { type: 'Polygon', coordinates: [[[1, 2]]] } }
          : feature,
      );
    const { parsed, faults, refusedRows } = readAsFile(broken);
    expect(parsed).toHaveLength(16);
    expect(refusedRows).toBe(4);
    expect(faults.map((fault) => fault.row)).toEqual([1, 6, 11, 16]);
  });
});
