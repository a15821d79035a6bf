import type { ImportOptions } from '../../../src/domain/import/row-cells.ts';
import type { SourceRow } from '../../../src/domain/import/source-row.ts';

export const options: ImportOptions = {
  crs: 'WGS84',
  district: '500199',
  today: '2026-11-20',
};

/** A hazard that says all it must. */
export const soundHazard = {
  隐患类别: '用电隐患',
  隐患类型: '私拉乱接',
  隐患描述: '三楼过道飞线',
  排查时间: '2026-05-08',
  隐患等级: '一般',
  来源: '镇街排查',
  状态: '已交办',
};

export function tableRow(properties: Record<string, unknown>, row = 2): SourceRow {
  return { row, properties, geometry: null, id: null };
}

/** A square of 0.001 degrees with its lower left corner there, wound as GeoJSON asks. */
export function squareAt(lng: number, lat: number) {
  const [east, north] = [lng + 0.001, lat + 0.001];
  const ring = [
    [lng, lat],
    [east, lat],
    [east, north],
    [lng, north],
    [lng, lat],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
