import type { Mend as PolygonMend } from '../geo/mend-polygon.ts';

/** What was changed or filled in so that a row could be taken; each is told to its owner. */
export type RowMend =
  | PolygonMend
  | 'major-without-determination'
  | 'grade-assumed'
  | 'source-assumed'
  | 'status-derived'
  | 'description-from-type'
  | 'deadline-without-day'
  | 'no-place'
  | 'name-from-address'
  | 'name-from-id'
  | 'name-from-kind'
  | 'telemetry-assumed'
  | 'left-out-height'
  | 'left-out-storeys'
  | 'left-out-year'
  | 'left-out-party'
  | 'left-out-space'
  | 'left-out-check-item'
  | 'left-out-funds'
  | 'left-out-priority';

/** What was passed over so that a file could be read. */
export type FileMend =
  | 'bare-feature-array'
  | 'single-feature'
  | 'title-rows-skipped'
  | 'repeated-header-ignored';

/** What was decided where a row met the store. */
export type StoreMend =
  | 'outside-known-areas'
  | 'unknown-area-code'
  | 'area-without-list'
  | 'unit-created'
  | 'building-not-found'
  | 'building-ambiguous'
  | 'compound-not-found'
  | 'compound-ambiguous';

type AnyMend = RowMend | FileMend | StoreMend;

/** The words for each mend. */
export const mendSentences: Readonly<Record<AnyMend, { zh: string; en: string }>> = {
  'unknown-area-code': {
    zh: '区划代码不在已导入的区划中，按所填代码归属。',
    en: 'The area code is not among the imported areas; filed under it as stated.',
  },
  'area-without-list': {
    zh: '尚未导入镇街、社区，所填名称未能对应区划。',
    en: 'No subdistricts or communities are imported yet; the stated name leads to none.',
  },
  'unit-created': {
    zh: '责任单位不在单位名录中，已按名称新建。',
    en: 'The responsible unit was not on record; it was added by its name.',
  },
  'building-not-found': {
    zh: '没有这个名称或编号的楼栋，未关联，原文保留在“地点”。',
    en: 'No building has this name or id; not linked, its words are kept as the place.',
  },
  'building-ambiguous': {
    zh: '有几栋楼用这个名称，未关联，原文保留在“地点”。',
    en: 'Several buildings bear this name; not linked, its words are kept as the place.',
  },
  'compound-not-found': {
    zh: '没有这个名称或编号的小区，未关联。',
    en: 'No compound has this name or id; not linked.',
  },
  'compound-ambiguous': {
    zh: '有几个小区用这个名称，未关联。',
    en: 'Several compounds bear this name; not linked.',
  },
  'outside-known-areas': {
    zh: '位置不在已知的镇街、社区范围内，归入全区。',
    en: 'Lies in no known subdistrict or community; filed under the district as a whole.',
  },
  'bare-feature-array': {
    zh: '文件是 Feature 数组，没有外层的 FeatureCollection，已照常读取。',
    en: 'The file is an array of Features without its FeatureCollection; it was read all the same.',
  },
  'single-feature': {
    zh: '文件只有一个 Feature，已照常读取。',
    en: 'The file is a single Feature; it was read all the same.',
  },
  'title-rows-skipped': {
    zh: '表头上方的标题行未读取。',
    en: 'Title rows above the header were passed over.',
  },
  'repeated-header-ignored': {
    zh: '有与导入无关的表头重复出现，这些列未读取。',
    en: 'A header that the import does not use appears more than once; those columns were not read.',
  },
  'dropped-height': {
    zh: '坐标中的高程未采用。',
    en: 'Elevations in the coordinates were left out.',
  },
  'closed-ring': { zh: '轮廓线首尾不相接，已闭合。', en: 'An open outline was closed.' },
  'removed-repeated-point': {
    zh: '轮廓线中的重复点已删除。',
    en: 'Repeated points of an outline were removed.',
  },
  'turned-ring': {
    zh: '轮廓线方向已按标准调整，形状不变。',
    en: 'The direction of an outline was turned to the standard; its shape is the same.',
  },
  'dropped-degenerate-hole': {
    zh: '没有面积的内环已删除。',
    en: 'An inner ring without area was left out.',
  },
  'dropped-degenerate-part': {
    zh: '没有面积的部分已删除。',
    en: 'A part without area was left out.',
  },
  'dropped-outside-hole': {
    zh: '位于轮廓之外的内环已删除。',
    en: 'An inner ring outside its outline was left out.',
  },
  'resolved-overlap': {
    zh: '相交或重叠的轮廓线已合并。',
    en: 'Outlines that crossed or overlapped were united.',
  },
  'major-without-determination': {
    zh: '标为“重大”但没有重大隐患认定记录，按“未定级”导入。',
    en: 'Marked as major without a determination record; imported as ungraded.',
  },
  'grade-assumed': {
    zh: '未填隐患等级，按“未定级”导入。',
    en: 'No hazard grade was given; imported as ungraded.',
  },
  'source-assumed': {
    zh: '未填隐患来源，按“镇街排查”导入。',
    en: 'No source was given; imported as found by the office.',
  },
  'status-derived': {
    zh: '未填状态或只写“未整改”，已按责任单位、整改完成日期和销号日期确定。',
    en: 'No exact status was given; it was derived from the responsible unit and the dates.',
  },
  'description-from-type': {
    zh: '未填隐患描述，以隐患类型代替。',
    en: 'No description was given; the type stands in for it.',
  },
  'deadline-without-day': {
    zh: '整改时限没有具体日期，只保留原文。',
    en: 'The deadline names no day; only its words were kept.',
  },
  'no-place': {
    zh: '经纬度为 0，按“未定位”导入。',
    en: 'The coordinates are 0; imported without a position.',
  },
  'name-from-address': {
    zh: '没有名称，以地址代替。',
    en: 'No name was given; the address stands in for it.',
  },
  'name-from-id': {
    zh: '没有名称和地址，以编号代替。',
    en: 'No name or address was given; the id stands in for them.',
  },
  'name-from-kind': {
    zh: '没有设备名称，以设备类型代替。',
    en: 'No name was given; the kind of the device stands in for it.',
  },
  'telemetry-assumed': {
    zh: '未填是否上传数据，按“不上传”导入，状态显示为“无数据”。',
    en: 'Nothing says whether the device reports; imported as one that does not, with no data.',
  },
  'left-out-height': {
    zh: '建筑高度无法读取，按“未知”导入。',
    en: 'The height could not be read; imported as unknown.',
  },
  'left-out-storeys': {
    zh: '层数无法读取，按“未知”导入。',
    en: 'The number of storeys could not be read; imported as unknown.',
  },
  'left-out-year': {
    zh: '建成年份无法读取，按“未知”导入。',
    en: 'The year of construction could not be read; imported as unknown.',
  },
  'left-out-party': {
    zh: '整改主体不在五类之内，未采用。',
    en: 'The rectifying party is none of the five; left out.',
  },
  'left-out-space': {
    zh: '排查空间不在所列空间之内，未采用。',
    en: 'The space is none of the list; left out.',
  },
  'left-out-check-item': {
    zh: '检查项不是编码，未采用。',
    en: 'The check item is no code; left out.',
  },
  'left-out-funds': {
    zh: '整改资金不是金额，未采用。',
    en: 'The funds are no amount of money; left out.',
  },
  'left-out-priority': {
    zh: '轻重缓急不是急、重、缓、轻之一，未采用。',
    en: 'The priority is none of urgent, serious, moderate and light; left out.',
  },
};
