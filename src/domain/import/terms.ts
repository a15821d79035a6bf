import type { AreaLevel } from '../area.ts';
import type { RiskLevel } from '../building.ts';
import type { SiteLand, SiteSetting, SiteStatus } from '../charging-site.ts';
import type {
  DetectedGas,
  DeviceFunding,
  DeviceGrade,
  DeviceKind,
  UserClass,
  UserNotice,
} from '../device.ts';
import type { HazardCategory, HazardGrade, HazardSource, HazardStatus } from '../hazard.ts';
import type { HazardDetails } from '../hazard-details.ts';
import type { Space } from '../inspection.ts';
import { comparableTerm } from './text.ts';

/** A fixed list: each code with the words it goes by, the official term first. */
export type Terms<Code extends string> = Readonly<Record<Code, readonly string[]>>;

export const categoryTerms: Terms<HazardCategory> = {
  electricity: ['用电隐患', '用电', '电气', '电气隐患', '用电安全'],
  gas: ['用气隐患', '用气', '燃气', '燃气隐患', '用气安全', '燃气安全'],
  fire: ['消防隐患', '消防', '消防安全', '火灾隐患'],
  ebike: [
    '电动自行车隐患',
    '电动自行车',
    '电动自行车安全',
    '电动车',
    '电动摩托车',
    '飞线充电',
    'e-bike',
  ],
};

export const gradeTerms: Terms<HazardGrade> = {
  major: ['重大', '重大隐患', '重大事故隐患', '重大火灾隐患'],
  general: ['一般', '一般隐患', '一般事故隐患'],
  ungraded: ['未定级', '待定级', '未评定'],
};

/** `unrectified` is no status: it says only that nobody has rectified the hazard yet. */
export const statusTerms: Terms<HazardStatus | 'unrectified'> = {
  unassigned: ['待交办', '未交办'],
  assigned: ['已交办', '待整改'],
  rectifying: ['整改中', '正在整改', '持续整改'],
  rectified: [
    '已整改待复查',
    '已整改',
    '待复查',
    '整改完成',
    '完成整改',
    '已完成整改',
    '已完成',
    '立查立改',
  ],
  closed: ['已销号', '销号', '已销案', '销案', '已闭环', '复查合格'],
  unrectified: ['未整改', '未完成整改', '未完成', '否'],
};

export const sourceTerms: Terms<HazardSource> = {
  self_check: ['用户自查', '自查', '物业自查', '单位自查', 'self-check'],
  gas_inspection: [
    '燃气专业检查',
    '燃气经营企业专业检查',
    '燃气企业专业检查',
    '燃气企业检查',
    '燃气企业',
    'gas inspection',
  ],
  power_inspection: [
    '电力专业检查',
    '电力企业专业检查',
    '供电企业专业检查',
    '电力企业检查',
    '供电企业',
    '电力企业',
    'power inspection',
  ],
  office: [
    '镇街排查',
    '街道排查',
    '社区排查',
    '镇街检查',
    '镇街',
    '街道',
    '社区',
    '部门检查',
    '联合检查',
    '日常巡查',
  ],
  complaint: ['投诉举报', '投诉', '举报', '群众举报', '12345'],
};

export const partyTerms: Terms<NonNullable<HazardDetails['rectifyingParty']>> = {
  power_company: ['供电企业', '供电公司', '供电单位', '电力企业', '电力公司'],
  gas_company: ['燃气企业', '燃气公司', '燃气经营企业', '燃气经营单位'],
  property_manager: [
    '物业服务企业',
    '物业',
    '物业公司',
    '物业企业',
    '物业管理单位',
    '物业服务单位',
    '物业单位',
  ],
  non_household_user: ['单位用户', '非居民用户', '产权单位', '使用单位'],
  household_user: ['居民用户', '居民', '住户', '业主', '用户本人'],
};

export const priorityTerms: Terms<NonNullable<HazardDetails['priority']>> = {
  urgent: ['急', '紧急', '特急'],
  serious: ['重', '严重', '重要'],
  moderate: ['缓', '较缓'],
  light: ['轻', '轻微'],
};

export const spaceTerms: Terms<Space> = {
  transfer_floor: ['楼栋转换层、架空层、设备层等空间', '转换层', '架空层', '设备层'],
  basement: [
    '地下室、半地下室、车库、庭院等空间',
    '地下室',
    '半地下室',
    '车库',
    '地下车库',
    '庭院',
  ],
  corridor: ['楼道、大厅等空间', '楼道', '大厅', '楼道大厅', '公共楼道'],
  non_household_user: ['单位用户', '非居民用户'],
  household_user: ['居民用户', '居民户内', '户内'],
  charging_facility: ['充电设施', '充电桩', '充电场所'],
};

export const riskLevelTerms: Terms<RiskLevel> = {
  major: ['重大', '重大风险', '红', '红色', '红码', 'red'],
  larger: ['较大', '较大风险', '橙', '橙色', '橙码', 'orange'],
  general: ['一般', '一般风险', '黄', '黄色', '黄码', 'yellow'],
  low: ['低', '低风险', '蓝', '蓝色', '蓝码', 'blue'],
};

export const areaLevelTerms: Terms<AreaLevel> = {
  district: ['区', '区县', '县'],
  subdistrict: ['镇街', '街道', '镇', '乡', '乡镇'],
  community: ['社区', '村', '村社区'],
  grid: ['网格'],
};

export const siteStatusTerms: Terms<SiteStatus> = {
  existing: ['已建', '已建成', '建成', '已投用', '投用', '在用', '现有'],
  under_construction: ['在建', '建设中', '正在建设'],
  planned: ['拟建', '规划', '计划建设', '待建'],
  candidate: ['备选', '候选', '待比选'],
};

export const siteSettingTerms: Terms<SiteSetting> = {
  outdoor: ['室外独立', '室外', '独立设置', '建筑外部', '露天'],
  attached: ['附建', '附设', '贴邻', '附属建筑'],
  indoor: ['室内', '建筑内', '架空层', '地下室'],
};

export const siteLandTerms: Terms<SiteLand> = {
  compound_green: ['居住小区绿地', '小区绿地', '小区内', '小区'],
  sidewalk: ['城市道路人行道', '人行道'],
  park: ['市政公园', '公园'],
  roadside: ['道路两旁', '路边', '路侧'],
  other: ['其他', '其它'],
};

export const deviceKindTerms: Terms<DeviceKind> = {
  gas_detector: [
    '可燃气体泄漏报警装置',
    '可燃气体报警装置',
    '可燃气体泄漏报警器',
    '可燃气体探测器',
    '燃气泄漏报警装置',
    '燃气报警器',
    '泄漏报警装置',
  ],
  self_closing_valve: ['安全自闭阀', '燃气安全自闭阀', '燃气自闭阀', '自闭阀'],
  smoke_detector: [
    '独立烟感',
    '独立式感烟火灾探测报警器',
    '独立式感烟探测器',
    '烟感',
    '烟感报警器',
  ],
  charger: ['充电设施', '充电桩', '集中充电桩', '电动自行车充电桩'],
};

export const deviceGradeTerms: Terms<DeviceGrade> = {
  base: ['基础档', '基础', '基本档', '普通档', '低档', '基础型', '基本型'],
  mid_high: ['中、高档', '中高档', '中档', '高档', '中高端', '中高端型'],
};

export const gasTerms: Terms<DetectedGas> = {
  methane: ['甲烷', '天然气', 'ch4'],
  carbon_monoxide: ['一氧化碳', 'co'],
};

export const userNoticeTerms: Terms<UserNotice> = {
  phone: ['电话', '手机', '短信'],
  wechat: ['微信', '小程序'],
  app: ['APP', '应用'],
};

export const userClassTerms: Terms<UserClass> = {
  new_unit: ['新增单位', '新增单位用户'],
  new_resident: ['新增居民', '新增居民用户'],
  existing_unit: ['既有单位', '既有单位用户'],
  old_compound_resident: ['既有老旧小区居民', '老旧小区居民', '老旧小区用户', '老旧小区居民用户'],
  hardship: ['生活困难', '困难群众', '建档贫困户', '城镇低保户', '建档贫困户和城镇低保户'],
  other_resident: ['其他既有居民', '其他既有居民用户', '其他居民'],
};

export const fundingTerms: Terms<DeviceFunding> = {
  renewal: ['老旧小区改造资金', '老旧小区改造'],
  fiscal: ['财政资金', '财政'],
  social: ['社会资金', '社会', '用户自筹', '自筹'],
  discount: ['销售单位优惠', '优惠'],
};

export const flagTerms: Terms<'true' | 'false'> = {
  true: ['是', '有', 'yes', 'y', 't', '1', '√', '✓'],
  false: ['否', '无', '没有', '不是', 'no', 'n', 'f', '0', '×'],
};

/**
 * What the use of a building says about it. The English words are values of the OpenStreetMap key
 * `building`; any other word, such as `yes` or 商住, leaves the question open.
 */
export const residentialUses: Terms<'true' | 'false'> = {
  true: [
    '住宅',
    '居住',
    '居民楼',
    '住宅楼',
    '宿舍',
    '公寓',
    'residential',
    'apartments',
    'house',
    'detached',
    'semidetached_house',
    'terrace',
    'bungalow',
    'dormitory',
    'cabin',
    'farm',
  ],
  false: [
    '公共建筑',
    '公建',
    '商业',
    '办公',
    '写字楼',
    '商场',
    '酒店',
    '学校',
    '医院',
    '厂房',
    '仓库',
    '车库',
    'commercial',
    'retail',
    'office',
    'industrial',
    'warehouse',
    'hotel',
    'school',
    'kindergarten',
    'university',
    'college',
    'hospital',
    'public',
    'government',
    'civic',
    'train_station',
    'church',
    'mosque',
    'cathedral',
    'garage',
    'garages',
    'shed',
    'service',
    'hangar',
    'stadium',
  ],
};

/** Looks up a word in any width, case and blanks; its code is a word too. null for an unknown one. */
export function createTermIndex<Code extends string>(
  terms: Terms<Code>,
): (word: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const code of Object.keys(terms) as Code[]) {
    // Object.keys forgets the type of the keys it was given.
    for (const word of [code, ...terms[code]]) codes.set(comparableTerm(word), code);
  }
  return (word) => codes.get(comparableTerm(word)) ?? null;
}

/** The official term of each code, for a sentence that says what was expected. */
export function officialTerms(terms: Terms<string>): string {
  return Object.values(terms)
    .map(([official]) => official)
    .join('、');
}
