import { randomFor } from '../../src/domain/simulate/random.ts';
import type { CsvRow } from './text-files.ts';

/** What is wrong with ledgers as they come from offices. */
export type Dirt =
  | 'zero_place'
  | 'unknown_area'
  | 'repeated_row'
  | 'full_width'
  | 'no_year'
  | 'merged_cell';

const sharesInPercent: readonly (readonly [dirt: Dirt | null, percent: number])[] = [
  ['zero_place', 2],
  ['unknown_area', 1],
  ['repeated_row', 1],
  ['full_width', 2],
  ['no_year', 1.5],
  ['merged_cell', 1],
  [null, 91.5],
];

/** What is wrong with the row of a hazard; null for most. */
export function dirtOf(hazardId: string, seed: number): Dirt | null {
  return randomFor(seed, `dirt ${hazardId}`, 0).weighted(sharesInPercent);
}

/** The row as a careless hand would have written it. */
export function soil(row: CsvRow, seed: number): CsvRow[] {
  const dirt = dirtOf(String(row['隐患编号']), seed);
  switch (dirt) {
    case 'zero_place':
      return [{ ...row, 经度: 0, 纬度: 0 }];
    case 'unknown_area':
      return [{ ...row, 所属楼栋: null, 所属小区: null, 区划编码: '500199990001' }];
    case 'repeated_row':
      return [row, row];
    case 'full_width':
      return [{ ...row, 排查时间: inFullWidth(String(row['排查时间'])) }];
    case 'no_year':
      return [{ ...row, 整改时限: '6月30日前' }];
    case 'merged_cell':
      return [{ ...row, 隐患类别: null }];
    case null:
      return [row];
  }
}

function inFullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
