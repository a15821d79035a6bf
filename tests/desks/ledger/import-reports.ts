import type { ImportReport, Recognition } from '../../../src/contract/imports.ts';

/** A report of three hazards of which one was refused, changed as a test needs it. */
export function reportOf(change: Partial<ImportReport> = {}): ImportReport {
  return {
    batch: null,
    kind: 'hazards',
    fileName: 'ledger.csv',
    crs: 'CGCS2000',
    rows: 3,
    created: 2,
    updated: 0,
    unchanged: 0,
    refused: 1,
    placed: 0,
    unplaced: 2,
    open: 2,
    overdue: 1,
    byArea: [{ code: 500199001001000, name: '柏树社区', rows: 2 }],
    shapes: { type: 'FeatureCollection', features: [] },
    bbox: null,
    warnings: [],
    mends: { 'grade-assumed': 2 },
    faults: [
      {
        row: 4,
        field: '整改时限',
        found: '6月30日前',
        expected: { zh: '写明年份', en: 'the year' },
      },
    ],
    faultsTotal: 1,
    ...change,
  };
}

export function recognitionOf(change: Partial<Recognition> = {}): Recognition {
  return {
    format: 'csv',
    encoding: 'GB18030',
    rows: 3,
    headers: ['隐患类别', '隐患类型'],
    kind: 'hazards',
    kinds: ['hazards'],
    crs: 'CGCS2000',
    crsReason: { zh: '文件没有坐标。', en: 'The file has no coordinates.' },
    sentence: { zh: '隐患台账，3 行。', en: 'A hazard ledger of 3 rows.' },
    ...change,
  };
}
