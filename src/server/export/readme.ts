import type { CivilDate } from '../../domain/civil-date.ts';
import type { Sheet } from './sheet.ts';

export type Readme = {
  readonly district: { readonly code: string; readonly name: string; readonly isDemo: boolean };
  /** What of the district the files hold, as an official code. */
  readonly areaCode: string;
  readonly day: CivilDate;
  readonly sheets: readonly { readonly sheet: Sheet; readonly rows: number }[];
};

/** Stands in everything that leaves a demonstration. */
export const demoMark = '演示数据，非真实情况 / demonstration data, nothing in it is real';

/** The text that tells what is in the export, in both languages. */
export function readmeText(readme: Readme): string {
  const lines = [
    ...(readme.district.isDemo ? [demoMark, ''] : []),
    ...chinese(readme),
    '',
    ...english(readme),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function chinese({ district, areaCode, day, sheets }: Readme): string[] {
  return [
    `清患一张图 全部导出`,
    `区县：${district.name}（${district.code}）　范围：${areaCode}　日期：${day}`,
    '',
    ...sheets.map(({ sheet, rows }) => `${filesOf(sheet)}　${sheet.title.zh}，${rows} 行`),
    '',
    'CSV 为 UTF-8（带 BOM），可直接用 Excel 或 WPS 打开；长编号前有制表符，以免变成科学计数。',
    'GeoJSON 的坐标为 CGCS2000 经纬度。除照片、单位、联系人、检查记录、用户和居民用户数外，均可按原样重新导入。',
    '联系人的姓名和电话已隐去。隐患照片在 photos 文件夹内，photos.csv 逐张说明属于哪一条隐患；导出期间删除的照片只在表中，没有文件。',
  ];
}

function english({ district, areaCode, day, sheets }: Readme): string[] {
  return [
    'qinghuan, export of everything',
    `District: ${district.name} (${district.code})  area: ${areaCode}  day: ${day}`,
    '',
    ...sheets.map(({ sheet, rows }) => `${filesOf(sheet)}  ${sheet.title.en}, ${rows} rows`),
    '',
    'CSV is UTF-8 with a byte order mark; a tab before a long id keeps it text in a spreadsheet.',
    'GeoJSON is in degrees, CGCS2000. Areas, compounds, buildings, sites, devices and hazards can be',
    'imported again as they are; the rest is for reading.',
    'Names and telephone numbers of contacts are masked. Photos of hazards lie in the folder photos;',
    'photos.csv says which hazard each belongs to. One that was removed meanwhile is listed without its file.',
  ];
}

function filesOf({ name, toGeometry }: Sheet): string {
  return toGeometry === null ? `${name}.csv` : `${name}.csv, ${name}.geojson`;
}
