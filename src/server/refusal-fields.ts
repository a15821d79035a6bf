import type { Fault } from '../contract/problem.ts';
import type { RefusalName } from './refusal-sentences.ts';

type Blamed = { readonly field: string; readonly expected: Fault['expected'] };

const notBeforeFound = { zh: '不早于排查日期的日期', en: 'a day not before it was found' };
const notInFuture = { zh: '不晚于今天的日期', en: 'a day not after today' };
const typeOfCategory = {
  zh: '该隐患类别的一个类型',
  en: 'one type of the category',
};
const ownUser = {
  zh: '此楼栋或小区的用户',
  en: 'a user of this building or compound',
};
const knownUnit = { zh: '已登记的单位', en: 'a unit on record' };

/** The field of the input that a refusal is about, and what would do there. */
const blamed: Partial<Record<RefusalName, Blamed>> = {
  found_in_future: { field: 'foundOn', expected: notInFuture },
  type_of_other_category: { field: 'type', expected: typeOfCategory },
  ambiguous_type: { field: 'type', expected: typeOfCategory },
  unknown_type: { field: 'type', expected: typeOfCategory },
  unfit_check_item: {
    field: 'checkItem',
    expected: { zh: '该空间和类别的检查项', en: 'a check item of the space and category' },
  },
  unknown_device: {
    field: 'device',
    expected: { zh: '设备台账中的设备编号', en: 'the number of a device in the register' },
  },
  unknown_building: {
    field: 'place.building',
    expected: { zh: '管辖范围内的楼栋', en: 'a building of your area' },
  },
  unknown_compound: {
    field: 'place.compound',
    expected: { zh: '管辖范围内的小区', en: 'a compound of your area' },
  },
  outside_area: {
    field: 'place.area',
    expected: { zh: '管辖范围内的区划编码', en: 'an area code of your own' },
  },
  outside_district: {
    field: 'place.position',
    expected: { zh: '区界以内的位置', en: 'a place within the outline of the district' },
  },
  needs_a_measure: { field: 'measure', expected: { zh: '整改措施', en: 'a measure' } },
  needs_a_reason: { field: 'reason', expected: { zh: '修改原因', en: 'a reason' } },
  name_taken: {
    field: 'name',
    expected: { zh: '尚未用过的名称', en: 'a name that is not taken' },
  },
  unknown_unit: { field: 'unit', expected: knownUnit },
  unknown_supervisor: { field: 'supervisor', expected: knownUnit },
  unknown_contact: {
    field: 'leader',
    expected: { zh: '已登记的联系人', en: 'a contact on record' },
  },
  unknown_authority: { field: 'to', expected: knownUnit },
  unknown_campaign: {
    field: 'campaign',
    expected: { zh: '已登记的专项行动', en: 'a campaign on record' },
  },
  deadline_before_found: { field: 'deadline', expected: notBeforeFound },
  rectified_before_found: { field: 'on', expected: notBeforeFound },
  rectified_in_future: { field: 'on', expected: notInFuture },
  closed_before_rectified: {
    field: 'on',
    expected: { zh: '不早于整改完成日期的日期', en: 'a day not before it was rectified' },
  },
  closed_in_future: { field: 'on', expected: notInFuture },
  looked_back_before_closed: {
    field: 'on',
    expected: { zh: '不早于销号日期的日期', en: 'a day not before it was closed' },
  },
  looked_back_in_future: { field: 'on', expected: notInFuture },
  determined_before_found: { field: 'determination.on', expected: notBeforeFound },
  determined_in_future: { field: 'determination.on', expected: notInFuture },
  control_before_found: { field: 'from', expected: notBeforeFound },
  control_in_future: { field: 'from', expected: notInFuture },
  extension_not_later: {
    field: 'until',
    expected: { zh: '晚于现有时限的日期', en: 'a day after the deadline in force' },
  },
  extension_in_past: {
    field: 'until',
    expected: { zh: '不早于今天的日期', en: 'a day not before today' },
  },
  taken_before_found: { field: 'takenOn', expected: notBeforeFound },
  taken_in_future: { field: 'takenOn', expected: notInFuture },
  needs_an_authority: { field: 'to', expected: knownUnit },
  authority_acts: {
    field: 'actions',
    expected: { zh: '书面移交、联合执法', en: 'a written transfer or joint enforcement' },
  },
  replied_before_referred: {
    field: 'on',
    expected: { zh: '不早于移交日期的日期', en: 'a day not before the referral' },
  },
  replied_in_future: { field: 'on', expected: notInFuture },
  inspected_in_future: { field: 'inspectedOn', expected: notInFuture },
  not_your_stage: {
    field: 'checker',
    expected: { zh: '燃气、供电企业或部门', en: 'a gas or power company, or an office' },
  },
  committee_checks_itself: {
    field: 'checker',
    expected: { zh: '居民委员会', en: 'the residents’ committee' },
  },
  manager_checks_itself: {
    field: 'checker',
    expected: { zh: '物业管理单位', en: 'the property manager' },
  },
  user_checks_own_rooms: {
    field: 'checker',
    expected: {
      zh: '物业管理单位或居民委员会',
      en: 'the property manager or the residents’ committee',
    },
  },
  needs_a_professional: {
    field: 'checker',
    expected: { zh: '燃气、供电企业或部门', en: 'a gas or power company, or an office' },
  },
  unknown_premises: { field: 'premises', expected: ownUser },
  premises_elsewhere: { field: 'premises', expected: ownUser },
  unfit_space: {
    field: 'space',
    expected: { zh: '该用户所属的检查对象', en: 'the kind of rows that the user stands in' },
  },
  unfit_items: {
    field: 'items',
    expected: { zh: '该检查对象的检查项', en: 'check items of the space' },
  },
  unfit_visit: {
    field: 'visit',
    expected: {
      zh: '燃气、供电企业对居民用户的检查才填入户方式',
      en: 'a visit of the gas or power company to homes',
    },
  },
  unfit_guidance: {
    field: 'visit',
    expected: { zh: '供电企业才填物业指导', en: 'guidance by the power company' },
  },
  guidance_needs_a_manager: {
    field: 'visit',
    expected: { zh: '无物业的，填入户情况', en: 'a visit, since there is no property manager' },
  },
  funds_differ: {
    field: 'fundShares',
    expected: { zh: '各来源之和等于整改资金', en: 'shares that add up to the funds' },
  },
  rectified_exceeds_found: {
    field: 'facts.reportedRectified',
    expected: { zh: '不多于排查隐患数量的数', en: 'a number not above the hazards found' },
  },
  due_without_plan: {
    field: 'facts.plan',
    expected: { zh: '整改计划', en: 'a plan' },
  },
  unknown_people: {
    field: 'contacts',
    expected: { zh: '已登记的联系人', en: 'contacts on record' },
  },
  kind_inspected: {
    field: 'kind',
    expected: { zh: '同类用户', en: 'a kind of the same rows' },
  },
  more_than_households: {
    field: 'counts',
    expected: { zh: '不多于居民户数的数', en: 'numbers not above all households' },
  },
  watch_needs_a_reason: { field: 'reason', expected: { zh: '原因', en: 'a reason' } },
  unknown_management_unit: { field: 'facts.managementUnit', expected: knownUnit },
  unknown_maintenance_unit: { field: 'facts.maintenanceUnit', expected: knownUnit },
};

/** The fault of an input that a refusal is about; none where the object's own state is to blame. */
export function faultsOfRefusal(refusal: RefusalName, input: object): Fault[] {
  const known = blamed[refusal];
  if (known === undefined) return [];
  const found = known.field
    .split('.')
    .reduce<unknown>(
      (inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined),
      input,
    );
  return [{ field: `body.${known.field}`, found: inWords(found), expected: known.expected }];
}

function inWords(found: unknown): string {
  if (found === undefined || found === null) return '';
  return (typeof found === 'string' ? found : JSON.stringify(found)).slice(0, 60);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
