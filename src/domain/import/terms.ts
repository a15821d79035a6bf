import type { AreaLevel } from '../area.ts';
import type { RiskLevel } from '../building.ts';
import type { HazardCategory, HazardGrade, HazardSource, HazardStatus } from '../hazard.ts';
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

export const flagTerms: Terms<'true' | 'false'> = {
  true: ['是', '有', 'yes', 'y', '1', '√', '✓'],
  false: ['否', '无', '没有', '不是', 'no', 'n', '0', '×'],
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
