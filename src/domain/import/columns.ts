import { comparableHeader } from './text.ts';

/** In the order in which they are imported: each may name objects of those before it. */
export const rowKinds = ['areas', 'compounds', 'buildings', 'sites', 'devices', 'hazards'] as const;
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

/** Areas by their names; a code of digits is taken as well. */
export const areaNameColumns = {
  community: {
    zh: '所属社区',
    en: 'community',
    aliases: ['社区', '社区名称', '所属村居', '村居', '村社区', '所属村', '村', 'community'],
  },
  subdistrict: {
    zh: '所属镇街',
    en: 'subdistrict',
    aliases: [
      '所属街道',
      '镇街',
      '街道',
      '街镇',
      '所属街镇',
      '乡镇',
      '所属乡镇',
      '乡镇街道',
      '镇',
      '镇街名称',
      '街道名称',
      'subdistrict',
    ],
  },
} as const satisfies Record<string, Column>;

const lng: Column = {
  zh: '经度',
  en: 'longitude',
  aliases: ['东经', 'lng', 'lon', 'long', 'longitude'],
};

const lat: Column = { zh: '纬度', en: 'latitude', aliases: ['北纬', 'lat', 'latitude'] };

/**
 * Metres of a projected system. In surveying X points north and Y points east, the other way round
 * than on a screen: hence the names that say so come first.
 */
const easting: Column = {
  zh: '东坐标',
  en: 'easting',
  aliases: ['横坐标', '东坐标Y', '横坐标Y', 'Y坐标', 'Y', 'easting'],
};

const northing: Column = {
  zh: '北坐标',
  en: 'northing',
  aliases: ['纵坐标', '北坐标X', '纵坐标X', 'X坐标', 'X', 'northing'],
};

/** The columns of a position, the same for every kind that lies at a point. */
export const placeColumns = { lng, lat, easting, northing } as const satisfies Record<
  string,
  Column
>;

export type PlaceField = keyof typeof placeColumns;

const buildingRef: Column = {
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
};

const compoundRef: Column = {
  zh: '所属小区',
  en: 'compound',
  aliases: ['小区编号', '小区编码', '小区名称', '小区', 'compound', 'compoundId'],
};

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
  ...areaNameColumns,
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
  ...placeColumns,
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
  compoundRef,
  areaCode,
  ...areaNameColumns,
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
    aliases: ['整改责任单位', '整改单位', 'unit', 'unitName'],
  },
  rectifyingParty: {
    zh: '整改主体',
    en: 'rectifying party',
    aliases: ['rectifyingParty'],
  },
  measure: { zh: '整改措施', en: 'measure', aliases: ['措施', 'measure'] },
  fundsYuan: {
    zh: '整改资金',
    en: 'funds in yuan',
    aliases: ['所需资金', '整改所需资金', '资金', 'fundsYuan'],
  },
  plan: { zh: '整改预案', en: 'plan', aliases: ['预案', '整改方案', 'plan'] },
  priority: { zh: '轻重缓急', en: 'priority', aliases: ['优先级', '紧急程度', 'priority'] },
  space: { zh: '排查空间', en: 'space', aliases: ['检查空间', '空间', 'space'] },
  checkItem: { zh: '检查项', en: 'check item', aliases: ['检查项编码', 'checkItem'] },
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
  buildingRef,
  compoundRef,
  placeText: {
    zh: '地点',
    en: 'place in words',
    aliases: [
      '地址',
      '隐患地点',
      '隐患地址',
      '隐患位置',
      '具体位置',
      '详细地址',
      '建筑地址',
      '小区地址',
      '位置',
      'address',
      'placeText',
    ],
  },
  areaCode,
  ...areaNameColumns,
  ...placeColumns,
} as const satisfies Record<string, Column>;

export const siteColumns = {
  externalId: {
    zh: '充电场所编号',
    en: 'charging site id',
    aliases: ['充电场所编码', '充电点编号', '站点编号', '场所编号', ...idAliases],
  },
  name: {
    zh: '充电场所名称',
    en: 'charging site name',
    isRequired: true,
    aliases: ['充电点名称', '站点名称', '场所名称', '名称', 'name:zh', 'name'],
  },
  address: { zh: '地址', en: 'address', aliases: ['场所地址', '位置', 'address', 'addr:full'] },
  status: {
    zh: '建设状态',
    en: 'status',
    isRequired: true,
    aliases: ['建设情况', '场所状态', '状态', 'status'],
  },
  setting: { zh: '设置方式', en: 'setting', aliases: ['设置形式', '设置位置', 'setting'] },
  land: { zh: '用地类型', en: 'kind of land', aliases: ['用地性质', '场地类型', 'land'] },
  ports: {
    zh: '充电端口数',
    en: 'ports',
    aliases: ['端口数', '充电口数', '充电插座数', '插座数', '充电车位数', 'ports', 'capacity'],
  },
  operator: {
    zh: '运营单位',
    en: 'operator',
    aliases: ['建设运营单位', '运营商', '运营企业', 'operator'],
  },
  electricityYuanPerKwh: {
    zh: '电价',
    en: 'electricity price',
    aliases: ['充电电价', '电费单价', '电费', 'electricityYuanPerKwh'],
  },
  serviceYuanPerKwh: {
    zh: '服务费',
    en: 'service price',
    aliases: ['充电服务费', '服务费单价', 'serviceYuanPerKwh'],
  },
  hasFullChargeCut: {
    zh: '充满断电',
    en: 'cuts off when charged',
    aliases: ['充满自动断电', '充满电后切断电源', 'hasFullChargeCut'],
  },
  hasPlannedCut: { zh: '计划断电', en: 'planned cut-off', aliases: ['定时断电', 'hasPlannedCut'] },
  hasCardOrCode: {
    zh: '刷卡或扫码',
    en: 'card or QR code',
    aliases: ['刷卡或微信扫码', '扫码充电', 'hasCardOrCode'],
  },
  transformer: {
    zh: '所接公变',
    en: 'transformer',
    aliases: ['公变', '公变名称', '公变编号', '变压器', 'transformer'],
  },
  spareKilowatts: {
    zh: '剩余容量',
    en: 'spare capacity',
    aliases: ['公变剩余容量', '可用容量', '富余容量', 'spareKilowatts'],
  },
  openedOn: { zh: '启用日期', en: 'opened on', aliases: ['投用日期', '启用时间', 'openedOn'] },
  compoundRef,
  buildingRef,
  areaCode,
  ...areaNameColumns,
  ...placeColumns,
} as const satisfies Record<string, Column>;

export const deviceColumns = {
  externalId: { zh: '设备编号', en: 'device id', aliases: ['设备编码', '设备ID', ...idAliases] },
  kind: {
    zh: '设备类型',
    en: 'device kind',
    isRequired: true,
    aliases: ['设备种类', '装置类型', '类型', 'kind', 'type'],
  },
  name: { zh: '设备名称', en: 'device name', aliases: ['装置名称', '名称', 'name'] },
  buildingRef,
  siteRef: {
    zh: '所属充电场所',
    en: 'charging site',
    aliases: ['充电场所编号', '充电场所名称', '充电场所', 'site', 'siteId'],
  },
  floor: { zh: '楼层', en: 'floor', aliases: ['所在楼层', '安装楼层', 'floor', 'level'] },
  grade: { zh: '档次', en: 'grade', aliases: ['设备档次', '产品档次', 'grade'] },
  passiveId: { zh: '被动标识编码', en: 'passive id', aliases: ['被动标识', 'passiveId'] },
  activeId: { zh: '主动标识编码', en: 'active id', aliases: ['主动标识', 'activeId'] },
  gases: { zh: '检测气体', en: 'gases', aliases: ['监测气体', '检测功能', 'gases'] },
  hasInterlock: {
    zh: '连锁切断',
    en: 'interlock',
    aliases: ['联锁切断', '连锁切断装置', 'hasInterlock'],
  },
  hasTelemetry: {
    zh: '数据上传',
    en: 'telemetry',
    aliases: ['是否联网', '联网', '数据传输', 'hasTelemetry'],
  },
  notifies: { zh: '告知方式', en: 'tells the user by', aliases: ['通知方式', 'notifies'] },
  installedOn: { zh: '安装日期', en: 'installed on', aliases: ['安装时间', 'installedOn'] },
  lifeYears: {
    zh: '使用年限',
    en: 'life in years',
    aliases: ['使用寿命', '有效期', 'lifeYears'],
  },
  replaceBy: {
    zh: '更换期限',
    en: 'replace by',
    aliases: ['到期日期', '更换日期', '失效日期', 'replaceBy'],
  },
  certificateUntil: {
    zh: '证书有效期至',
    en: 'certificate until',
    aliases: ['检定有效期', '证书到期', 'certificateUntil'],
  },
  userClass: { zh: '用户类别', en: 'user class', aliases: ['用户类型', 'userClass'] },
  funding: { zh: '资金来源', en: 'funding', aliases: ['资金渠道', 'funding'] },
  lastSeenAt: {
    zh: '最近上报时间',
    en: 'last seen at',
    aliases: ['最近通信时间', '最后上线时间', 'lastSeenAt'],
  },
  areaCode,
  ...areaNameColumns,
  ...placeColumns,
} as const satisfies Record<string, Column>;

export const columnsOfKind: Record<RowKind, Readonly<Record<string, Column>>> = {
  areas: areaColumns,
  compounds: compoundColumns,
  buildings: buildingColumns,
  sites: siteColumns,
  devices: deviceColumns,
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
