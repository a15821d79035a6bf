import { comparableHeader } from './text.ts';

export const rowKinds = ['areas', 'compounds', 'buildings', 'hazards'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A column of a file: its name in our own sheets, and the other headers it goes by. */
export type Column = {
  readonly zh: string;
  readonly en: string;
  /** Without it no row can be taken, and without its header no file. */
  readonly isRequired?: true;
  /** The best first: when a row fills several, the first one is read. */
  readonly aliases: readonly string[];
};

const areaCode: Column = {
  zh: '区划编码',
  en: 'area code',
  aliases: ['所属区划编码', '社区编码', '网格编码', '行政区划代码', '区划代码', 'areaCode', 'area'],
};

const lng: Column = {
  zh: '经度',
  en: 'longitude',
  aliases: ['东经', 'lng', 'lon', 'long', 'longitude'],
};

const lat: Column = { zh: '纬度', en: 'latitude', aliases: ['北纬', 'lat', 'latitude'] };

const idAliases = ['编码', '编号', 'externalId', 'id'];

export const areaColumns = {
  code: {
    zh: '区划编码',
    en: 'area code',
    isRequired: true,
    aliases: ['行政区划代码', '区划代码', '编码', '代码', 'adcode', 'code', 'areaCode'],
  },
  name: {
    zh: '名称',
    en: 'name',
    isRequired: true,
    aliases: ['区域名称', '区划名称', '镇街名称', '社区名称', '网格名称', 'name:zh', 'name'],
  },
  level: { zh: '级别', en: 'level', aliases: ['层级', '区划级别', 'level'] },
} as const satisfies Record<string, Column>;

export const compoundColumns = {
  externalId: { zh: '小区编号', en: 'compound id', aliases: ['小区编码', ...idAliases] },
  name: {
    zh: '小区名称',
    en: 'compound name',
    isRequired: true,
    aliases: ['名称', '小区', 'name:zh', 'name'],
  },
  address: { zh: '地址', en: 'address', aliases: ['小区地址', '位置', 'address', 'addr:full'] },
  areaCode,
  isOld: {
    zh: '是否老旧小区',
    en: 'old compound',
    isRequired: true,
    aliases: ['老旧小区', 'isOld', 'old'],
  },
  hasPropertyManager: {
    zh: '是否有物业',
    en: 'property manager',
    aliases: ['有无物业', '物业管理', '有无物业管理', '是否有物业管理', 'hasPropertyManager'],
  },
  households: { zh: '户数', en: 'households', aliases: ['居民户数', '总户数', 'households'] },
  lng,
  lat,
} as const satisfies Record<string, Column>;

export const buildingColumns = {
  externalId: {
    zh: '楼栋编号',
    en: 'building id',
    aliases: ['楼栋编码', '建筑编号', '建筑编码', ...idAliases],
  },
  name: {
    zh: '楼栋名称',
    en: 'building name',
    aliases: ['建筑名称', '名称', '楼栋', 'name:zh', 'name'],
  },
  address: {
    zh: '建筑地址',
    en: 'address',
    aliases: ['地址', '建筑位置', '楼栋地址', '位置', 'address', 'addr:full'],
  },
  street: { zh: '街道路名', en: 'street', aliases: ['道路名称', 'addr:street'] },
  houseNumber: { zh: '门牌号', en: 'house number', aliases: ['门牌', 'addr:housenumber'] },
  compoundRef: {
    zh: '所属小区',
    en: 'compound',
    aliases: ['小区编号', '小区编码', '小区名称', '小区', 'compound', 'compoundId'],
  },
  areaCode,
  heightMeters: {
    zh: '建筑高度',
    en: 'height',
    aliases: ['楼高', '高度', 'heightMeters', 'height', 'building:height'],
  },
  storeys: {
    zh: '层数',
    en: 'storeys',
    aliases: ['地上层数', '楼层数', '总层数', 'storeys', 'building:levels', 'levels', 'floors'],
  },
  isResidential: { zh: '是否住宅', en: 'residential', aliases: ['住宅', 'isResidential'] },
  use: {
    zh: '建筑用途',
    en: 'building use',
    aliases: ['用途', '建筑类型', '使用性质', '建筑使用性质', 'building:use', 'building'],
  },
  yearBuilt: {
    zh: '建成年份',
    en: 'year built',
    aliases: ['建成年代', '建造年份', '竣工年份', '年份', 'yearBuilt', 'start_date'],
  },
  riskLevel: {
    zh: '风险等级',
    en: 'risk level',
    aliases: ['消防码', '高楼消防码', '风险级别', 'riskLevel'],
  },
  inspectedOn: {
    zh: '排查日期',
    en: 'inspected on',
    aliases: ['排查时间', '最近排查日期', '最近排查时间', '检查时间', 'inspectedOn'],
  },
} as const satisfies Record<string, Column>;

export const hazardColumns = {
  externalId: { zh: '隐患编号', en: 'hazard id', aliases: ['隐患编码', ...idAliases] },
  category: {
    zh: '隐患类别',
    en: 'category',
    isRequired: true,
    aliases: ['类别', '隐患大类', 'category'],
  },
  type: {
    zh: '隐患类型',
    en: 'type',
    isRequired: true,
    aliases: ['类型', '隐患小类', 'type'],
  },
  description: {
    zh: '隐患描述',
    en: 'description',
    aliases: ['隐患内容', '具体问题', '问题描述', '描述', 'description'],
  },
  foundOn: {
    zh: '排查时间',
    en: 'found on',
    isRequired: true,
    aliases: ['排查日期', '发现时间', '发现日期', '检查时间', '检查日期', 'foundOn'],
  },
  grade: { zh: '隐患等级', en: 'grade', aliases: ['隐患级别', '等级', 'grade'] },
  determination: {
    zh: '重大隐患认定',
    en: 'determination record',
    aliases: [
      '重大隐患认定记录',
      '认定记录',
      '认定依据',
      '判定依据',
      '重大隐患判定依据',
      'determination',
    ],
  },
  source: { zh: '来源', en: 'source', aliases: ['隐患来源', '排查方式', '检查方式', 'source'] },
  status: { zh: '状态', en: 'status', aliases: ['整改状态', '隐患状态', '整改情况', 'status'] },
  unitName: {
    zh: '责任单位',
    en: 'responsible unit',
    aliases: ['整改责任单位', '整改单位', '整改主体', 'unit', 'unitName'],
  },
  measure: { zh: '整改措施', en: 'measure', aliases: ['措施', 'measure'] },
  deadline: {
    zh: '整改时限',
    en: 'deadline',
    aliases: ['整改期限', '整改截止日期', '完成时限', '剩余隐患整改期限', '期限', 'deadline'],
  },
  rectifiedOn: {
    zh: '整改完成日期',
    en: 'rectified on',
    aliases: ['整改完成时间', '整改日期', '整改时间', '完成日期', 'rectifiedOn'],
  },
  closedOn: {
    zh: '销号日期',
    en: 'closed on',
    aliases: ['销号时间', '销案日期', '销案时间', 'closedOn'],
  },
  buildingRef: {
    zh: '所属楼栋',
    en: 'building',
    aliases: [
      '楼栋编号',
      '楼栋编码',
      '建筑编号',
      '楼栋名称',
      '建筑名称',
      '楼栋',
      'building',
      'buildingId',
    ],
  },
  compoundRef: {
    zh: '所属小区',
    en: 'compound',
    aliases: ['小区编号', '小区编码', '小区名称', '小区', 'compound', 'compoundId'],
  },
  areaCode,
  lng,
  lat,
} as const satisfies Record<string, Column>;

export const columnsOfKind: Record<RowKind, Readonly<Record<string, Column>>> = {
  areas: areaColumns,
  compounds: compoundColumns,
  buildings: buildingColumns,
  hazards: hazardColumns,
};

/** Which field a header stands for, and how good a name for it that is (0 is the best). */
export type HeaderMatch<Field extends string> = { readonly field: Field; readonly rank: number };

/** Looks up headers in any width, case and blanks; null for a header that is nobody's. */
export function createHeaderIndex<Field extends string>(
  columns: Readonly<Record<Field, Column>>,
): (header: string) => HeaderMatch<Field> | null {
  const matches = new Map<string, HeaderMatch<Field>>();
  for (const field of Object.keys(columns) as Field[]) {
    // Object.keys forgets the type of the keys it was given.
    const { zh, aliases } = columns[field];
    [zh, ...aliases].forEach((name, rank) => {
      const key = comparableHeader(name);
      if (!matches.has(key)) matches.set(key, { field, rank });
    });
  }
  // A file has few headers and many rows.
  const seen = new Map<string, HeaderMatch<Field> | null>();
  return (header) => {
    const known = seen.get(header);
    if (known !== undefined) return known;
    const match = matches.get(comparableHeader(header)) ?? null;
    seen.set(header, match);
    return match;
  };
}

/** The columns of a kind that must be there and that no header stands for. */
export function missingColumns(kind: RowKind, headers: readonly string[]): Column[] {
  const matchHeader = createHeaderIndex(columnsOfKind[kind]);
  const found = new Set(headers.map((header) => matchHeader(header)?.field));
  return Object.entries(columnsOfKind[kind])
    .filter(([field, column]) => column.isRequired && !found.has(field))
    .map(([, column]) => column);
}
