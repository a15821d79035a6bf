import { expect } from 'vitest';
import type { z } from 'zod';
import { listAlarmWindows } from '../../../src/contract/alarm-windows.ts';
import { getCampaign, listCampaigns } from '../../../src/contract/campaigns.ts';
import type { NounEntity } from '../../../src/contract/changes.ts';
import { listDuties } from '../../../src/contract/duties.ts';
import { getEnforcement, listEnforcements } from '../../../src/contract/enforcements.ts';
import { listHouseholdCounts } from '../../../src/contract/household-counts.ts';
import { getInspection, listInspections } from '../../../src/contract/inspections.ts';
import { listKeyDates } from '../../../src/contract/key-dates.ts';
import { getMatter, listMatters } from '../../../src/contract/matters.ts';
import {
  getMicroFireStation,
  listMicroFireStations,
} from '../../../src/contract/micro-fire-stations.ts';
import { listPhases } from '../../../src/contract/phases.ts';
import { getPremises, listPremises } from '../../../src/contract/premises.ts';
import { listPresences } from '../../../src/contract/presences.ts';
import { listReopenings } from '../../../src/contract/reopenings.ts';
import { getReport, listReports } from '../../../src/contract/reports.ts';
import type { Route } from '../../../src/contract/route.ts';
import { getSupervision, listSupervisions } from '../../../src/contract/supervisions.ts';
import { listTargets } from '../../../src/contract/targets.ts';
import { listTasks } from '../../../src/contract/tasks.ts';
import { getTransformer, listTransformers } from '../../../src/contract/transformers.ts';
import { addNouns } from '../../../src/server/store/add-nouns.ts';
import { alarmWindows } from '../../../src/server/store/alarm-windows.ts';
import { campaigns } from '../../../src/server/store/campaigns.ts';
import { duties } from '../../../src/server/store/duties.ts';
import { enforcements } from '../../../src/server/store/enforcements.ts';
import { householdCounts } from '../../../src/server/store/household-counts.ts';
import { inspections } from '../../../src/server/store/inspections.ts';
import { keyDates } from '../../../src/server/store/key-dates.ts';
import { matters } from '../../../src/server/store/matters.ts';
import { microFireStations } from '../../../src/server/store/micro-fire-stations.ts';
import type { Named, Noun } from '../../../src/server/store/nouns.ts';
import { phases } from '../../../src/server/store/phases.ts';
import { premises } from '../../../src/server/store/premises.ts';
import { presences } from '../../../src/server/store/presences.ts';
import { reopenings } from '../../../src/server/store/reopenings.ts';
import { reports } from '../../../src/server/store/reports.ts';
import { supervisions } from '../../../src/server/store/supervisions.ts';
import { targets } from '../../../src/server/store/targets.ts';
import { tasks } from '../../../src/server/store/tasks.ts';
import { transformers } from '../../../src/server/store/transformers.ts';
import { memberNamed, type TestHost } from './test-host.ts';

type ListRoute = Route & {
  readonly query: z.ZodObject;
  readonly response: {
    readonly kind: 'json';
    readonly schema: z.ZodType<{ items: Named[]; total: number; nextCursor: string | null }>;
  };
};
type OneRoute = Route & { readonly params: z.ZodObject };
type Body<Item> = Omit<Item, 'id' | 'area'>;

/** A noun with all its fields filled, and how to write and read it. */
export type NounSample = {
  readonly entity: NounEntity;
  readonly list: ListRoute;
  readonly one: OneRoute | null;
  /** Every field that the caller sees, but for id and area. */
  readonly view: Readonly<Record<string, unknown>>;
  /** Filters that keep the sample, and with another value do not. */
  readonly keeps: Readonly<Record<string, string>>;
  readonly loses: Readonly<Record<string, string>>;
  readonly isSetForAllBelow: boolean;
  /** Adds one of the noun by its store's function, in the name of an account. */
  readonly add: (host: TestHost, account: string, item: Named) => Promise<void>;
  /** Adds one with as much left out as may be. */
  readonly addBare: (host: TestHost, account: string, item: Named) => Promise<void>;
};

type SampleOf<Item extends Named> = Pick<NounSample, 'list' | 'keeps' | 'loses'> & {
  readonly noun: Noun<Item, never>;
  readonly one?: OneRoute;
  readonly body: Body<Item>;
  /** What may be missing, missing. */
  readonly bare: Partial<Body<Item>>;
  readonly derived?: Readonly<Record<string, unknown>>;
};

function sampleOf<Item extends Named>(sample: SampleOf<Item>): NounSample {
  const { noun, list, one = null, body, bare, derived, keeps, loses } = sample;
  const addWith = (fields: Partial<Body<Item>>): NounSample['add'] => {
    // Id, area and body are all that an item has.
    return async ({ store }, account, item) =>
      addNouns(store, memberNamed(account), {
        noun,
        items: [{ ...body, ...fields, ...item } as unknown as Item],
      });
  };
  return {
    entity: noun.table,
    list,
    one,
    view: { ...body, ...derived },
    keeps,
    loses,
    isSetForAllBelow: noun.holds === 'below',
    add: addWith({}),
    addBare: addWith(bare),
  };
}

export const nounSamples: readonly NounSample[] = [
  sampleOf({
    noun: campaigns,
    list: listCampaigns,
    one: getCampaign,
    body: {
      notice: 'S3',
      name: '老旧小区消防安全专项整治',
      from: '2024-03-01',
      to: '2024-12-25',
      closeLabel: '销案',
      reportedRate: 'closed',
      unit: 'U1',
    },
    bare: { notice: null, from: null, to: null, unit: null },
    keeps: { notice: 'S3' },
    loses: { notice: 'S4' },
  }),
  sampleOf({
    noun: phases,
    list: listPhases,
    body: {
      campaign: 'C1',
      ordinal: 2,
      name: '集中整治阶段',
      from: '2024-04-11',
      to: '2024-10-31',
      phrase: '4月11日至10月底',
    },
    bare: { from: null, to: null, phrase: null },
    keeps: { campaign: 'C1' },
    loses: { campaign: 'c1' },
  }),
  sampleOf({
    noun: tasks,
    list: listTasks,
    body: {
      campaign: 'C1',
      phase: 'P1',
      ordinal: 3,
      name: '排查摸底',
      content: '明确各小区管理的网格员、楼栋长',
      units: ['U1', '规建"办\\1'],
      due: '2024-04-10',
      phrase: '4月10日前',
      doneOn: '2024-04-09',
    },
    bare: { phase: null, content: null, units: [], due: null, phrase: null, doneOn: null },
    keeps: { campaign: 'C1', phase: 'P1', unit: '规建"办\\1', isDone: 'true' },
    loses: { campaign: 'C2', phase: 'P2', unit: 'u1', isDone: 'false' },
  }),
  sampleOf({
    noun: duties,
    list: listDuties,
    body: {
      campaign: 'C1',
      kind: 'report',
      name: '阶段性工作进度',
      schedule: { kind: 'monthly', day: 22 },
      phrase: '每月22日前',
      from: '2024-03-11',
      to: '2024-12-25',
      units: ['U1', 'U2'],
      receiver: 'U3',
    },
    bare: {
      campaign: null,
      schedule: { kind: 'unscheduled' },
      phrase: null,
      from: null,
      to: null,
      units: [],
      receiver: null,
    },
    keeps: { campaign: 'C1', kind: 'report' },
    loses: { campaign: 'C2', kind: 'meeting' },
  }),
  sampleOf({
    noun: reports,
    list: listReports,
    one: getReport,
    body: {
      duty: 'D1',
      unit: 'U1',
      due: '2024-04-22',
      status: 'returned',
      text: '工作进展情况',
      figures: { 排查隐患数量: 12, 已整改数量: 7.5 },
      figuresSeq: 41,
      sentAt: 1_713_744_000_000,
      returnReason: '数字有误',
    },
    bare: {
      due: null,
      text: null,
      figures: {},
      figuresSeq: null,
      sentAt: null,
      returnReason: null,
    },
    keeps: { duty: 'D1', unit: 'U1', status: 'returned' },
    loses: { duty: 'D2', unit: 'U2', status: 'draft' },
  }),
  sampleOf({
    noun: targets,
    list: listTargets,
    body: {
      campaign: 'C1',
      name: '安全自闭阀安装',
      measure: { numerator: '已安装户数', denominator: '老旧小区居民户数' },
      percent: 100,
      by: '2022-12-31',
      phrase: '2022年底',
    },
    bare: { measure: null, percent: null, by: null, phrase: null },
    keeps: { campaign: 'C1' },
    loses: { campaign: 'C2' },
  }),
  sampleOf({
    noun: keyDates,
    list: listKeyDates,
    body: {
      campaign: 'C1',
      name: '春节',
      from: '2024-02-09',
      to: '2024-02-17',
      measures: ['posted_guard', 'night_patrol'],
    },
    bare: { campaign: null, measures: [] },
    keeps: { campaign: 'C1' },
    loses: { campaign: 'C2' },
  }),
  sampleOf({
    noun: presences,
    list: listPresences,
    body: {
      keyDate: 'K1',
      unit: 'U1',
      measure: 'night_patrol',
      building: 'B1',
      compound: 'X1',
      place: '北门岗亭',
      at: 1_707_480_000_000,
      position: [106.501234, 29.501234],
    },
    bare: { unit: null, building: null, compound: null, position: null },
    keeps: { keyDate: 'K1', unit: 'U1', measure: 'night_patrol' },
    loses: { keyDate: 'K2', unit: 'U2', measure: 'posted_guard' },
  }),
  sampleOf({
    noun: matters,
    list: listMatters,
    one: getMatter,
    body: {
      campaign: 'C1',
      subject: 'compound',
      subjectId: 'X1',
      title: '公变增容',
      request: '请供电公司安排增容',
      askedBy: 'U1',
      askedOf: 'U2',
      raisedOn: '2024-04-01',
      due: '2024-05-01',
      decision: '列入第二批',
      decidedOn: '2024-04-12',
      reply: '已安排',
      repliedOn: '2024-04-20',
    },
    bare: {
      campaign: null,
      subject: null,
      subjectId: null,
      askedBy: null,
      askedOf: null,
      due: null,
      decision: null,
      decidedOn: null,
      reply: null,
      repliedOn: null,
    },
    keeps: { campaign: 'C1', askedOf: 'U2', subjectId: 'X1', isReplied: 'true' },
    loses: { campaign: 'C2', askedOf: 'U1', subjectId: 'X2', isReplied: 'false' },
  }),
  sampleOf({
    noun: supervisions,
    list: listSupervisions,
    one: getSupervision,
    body: {
      campaign: 'C1',
      kind: 'listed_order',
      unit: 'U1',
      hazard: 'H1',
      reason: '逾期未整改',
      evidence: '台账第3行',
      issuer: 'U2',
      issuedOn: '2024-05-06',
      documentNumber: '消安办〔2024〕1号',
      due: '2024-06-06',
      reply: '已整改',
      repliedOn: '2024-06-01',
      delistedOn: '2024-06-03',
    },
    bare: {
      campaign: null,
      hazard: null,
      evidence: null,
      issuer: null,
      documentNumber: null,
      due: null,
      reply: null,
      repliedOn: null,
      delistedOn: null,
    },
    keeps: { campaign: 'C1', unit: 'U1', hazard: 'H1', kind: 'listed_order' },
    loses: { campaign: 'C2', unit: 'U2', hazard: 'H2', kind: 'talk' },
  }),
  sampleOf({
    noun: enforcements,
    list: listEnforcements,
    one: getEnforcement,
    body: {
      campaign: 'C1',
      building: 'B1',
      compound: 'X1',
      hazard: 'H1',
      violation: '占用、堵塞疏散通道、安全出口',
      takenOn: '2024-03-03',
      unit: 'U1',
      track: 'summon',
      actions: ['dissuasion', 'power_cut'],
      referral: { to: 'U2', on: '2024-03-04', reply: '已处理', repliedOn: '2024-03-10' },
      outcome: 'punished',
    },
    bare: {
      campaign: null,
      building: null,
      compound: null,
      hazard: null,
      unit: null,
      track: null,
      actions: [],
      referral: null,
      outcome: null,
    },
    keeps: {
      campaign: 'C1',
      building: 'B1',
      compound: 'X1',
      hazard: 'H1',
      track: 'summon',
      outcome: 'punished',
    },
    loses: {
      campaign: 'C2',
      building: 'B2',
      compound: 'X2',
      hazard: 'H2',
      track: 'handle_by_law',
      outcome: 'exposed',
    },
  }),
  sampleOf({
    noun: inspections,
    list: listInspections,
    one: getInspection,
    body: {
      building: 'B1',
      compound: 'X1',
      premises: 'M1',
      space: 'basement',
      checker: 'gas_company',
      unit: 'U1',
      inspectedOn: '2023-09-01',
      people: 3,
      contacts: ['N1', 'N2'],
      confirmedHazards: 0,
      items: [{ code: 'water', isInOrder: false }],
      visit: 'not_entered',
    },
    bare: {
      building: null,
      compound: null,
      premises: null,
      space: null,
      unit: null,
      people: null,
      contacts: [],
      confirmedHazards: null,
      items: [],
      visit: null,
    },
    derived: { stage: 'professional', version: expect.any(Number) },
    keeps: {
      building: 'B1',
      compound: 'X1',
      premises: 'M1',
      space: 'basement',
      checker: 'gas_company',
    },
    loses: { building: 'B2', compound: 'X2', premises: 'M2', space: 'corridor', checker: 'user' },
  }),
  sampleOf({
    noun: premises,
    list: listPremises,
    one: getPremises,
    body: {
      building: 'B1',
      compound: 'X1',
      name: '二楼小面馆',
      entrance: '1单元',
      kind: 'catering',
      floor: 2,
      gasSupply: 'bottled',
      userClass: 'existing_unit',
      setUpYear: 2003,
      standard: 'GBJ 16-87',
    },
    bare: {
      building: null,
      compound: null,
      entrance: null,
      floor: null,
      gasSupply: null,
      userClass: null,
      setUpYear: null,
      standard: null,
    },
    derived: { isJudgedBySetUp: true, hasForbiddenBottledGas: true, version: expect.any(Number) },
    keeps: {
      building: 'B1',
      compound: 'X1',
      kind: 'catering',
      userClass: 'existing_unit',
      text: '面馆',
    },
    loses: { building: 'B2', compound: 'X2', kind: 'hotel', userClass: 'new_unit', text: '茶馆' },
  }),
  sampleOf({
    noun: householdCounts,
    list: listHouseholdCounts,
    body: {
      building: 'B1',
      compound: 'X1',
      households: 96,
      gasUsers: 90,
      notVisitedTwoYears: 2,
      groupRentals: 1,
      hardship: 3,
      elderly: 14,
      children: 9,
      disabled: 5,
    },
    bare: {
      building: null,
      compound: null,
      households: null,
      gasUsers: null,
      notVisitedTwoYears: null,
      groupRentals: null,
      hardship: null,
      elderly: null,
      children: null,
      disabled: null,
    },
    derived: { version: expect.any(Number) },
    keeps: { building: 'B1', compound: 'X1' },
    loses: { building: 'B2', compound: 'X2' },
  }),
  sampleOf({
    noun: transformers,
    list: listTransformers,
    one: getTransformer,
    body: {
      compound: 'X1',
      name: '1号公变',
      capacityKva: 630,
      peakLoadKva: 512.5,
      plannedCapacityKva: 800,
      unit: 'U1',
      position: [106.501234, 29.501234],
    },
    bare: {
      compound: null,
      peakLoadKva: null,
      plannedCapacityKva: null,
      unit: null,
      position: null,
    },
    derived: { spareKva: 117.5 },
    keeps: { compound: 'X1' },
    loses: { compound: 'X2' },
  }),
  sampleOf({
    noun: microFireStations,
    list: listMicroFireStations,
    one: getMicroFireStation,
    body: {
      compound: 'X1',
      name: '南门微型消防站',
      buildMode: 'joint',
      unit: 'U1',
      members: 6,
      position: [106.501234, 29.501234],
    },
    bare: { compound: null, buildMode: null, unit: null, members: null, position: null },
    keeps: { compound: 'X1' },
    loses: { compound: 'X2' },
  }),
  sampleOf({
    noun: reopenings,
    list: listReopenings,
    body: {
      device: 'D1',
      building: 'B1',
      place: '甲楼三层',
      cause: 'under_pressure',
      shutAt: 1_700_000_000_000,
      reopenedAt: 1_700_000_360_000,
      reopenedBy: '测试值班',
      note: '已复位',
    },
    bare: { building: null, cause: null, reopenedBy: null, note: null },
    keeps: { device: 'D1', isReopened: 'true' },
    loses: { device: 'D2', isReopened: 'false', building: 'B2' },
  }),
  sampleOf({
    noun: alarmWindows,
    list: listAlarmWindows,
    body: {
      building: 'B1',
      device: 'D1',
      kind: 'drill',
      startsAt: 1_700_000_000_000,
      endsAt: 1_700_003_600_000,
      reason: '月度演练',
      openedBy: '测试值班',
      endedAt: 1_700_001_000_000,
    },
    bare: { building: null, device: null, endedAt: null },
    keeps: { device: 'D1' },
    loses: { device: 'D2', building: 'B2' },
  }),
];
