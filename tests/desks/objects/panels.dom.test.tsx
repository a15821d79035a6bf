import { fireEvent, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AreaPanel } from '../../../src/desks/objects/area-panel.tsx';
import { BuildingPanel } from '../../../src/desks/objects/building-panel.tsx';
import { CompoundPanel } from '../../../src/desks/objects/compound-panel.tsx';
import { DevicePanel } from '../../../src/desks/objects/device-panel.tsx';
import { HazardPanel } from '../../../src/desks/objects/hazard-panel.tsx';
import type { OpenFile, OpenPanel, PanelBasics } from '../../../src/desks/objects/panel-basics.ts';
import { SitePanel } from '../../../src/desks/objects/site-panel.tsx';
import { StackPanel } from '../../../src/desks/objects/stack-panel.tsx';
import { UnitPanel } from '../../../src/desks/objects/unit-panel.tsx';
import { actions } from '../../../src/domain/permission.ts';
import {
  emptyPage,
  type FakeAnswer,
  fakeServer,
  Refusal,
  unreachable,
} from '../../support/fake-server.ts';
import { area, building, compound, device, site } from '../../support/object-views.ts';
import { renderPart } from '../../support/render-part.tsx';

const gone = new Refusal({
  type: 'not-found',
  status: 404,
  title: 'There is no such thing here.',
  titleZh: '没有找到。',
});
const unit = { id: 'U1', name: '甲物业', aliases: ['甲'], kind: 'property_manager', area };
const inspection = {
  id: 'I1',
  area,
  building: 'B1',
  compound: null,
  premises: null,
  space: 'corridor',
  checker: 'gas_company',
  unit: null,
  inspectedOn: '2026-10-01',
  people: 3,
  contacts: [],
  confirmedHazards: 2,
  items: [],
  visit: null,
  stage: 'professional',
  version: 1,
};
const premises = {
  id: 'P1',
  area,
  building: 'B1',
  compound: null,
  name: '甲餐馆',
  entrance: null,
  kind: 'catering',
  floor: 2,
  gasSupply: 'bottled',
  userClass: null,
  setUpYear: null,
  standard: null,
  isJudgedBySetUp: false,
  hasForbiddenBottledGas: true,
  version: 1,
};
const households = {
  id: 'N1',
  area,
  building: 'B1',
  compound: null,
  households: 66,
  gasUsers: 60,
  notVisitedTwoYears: null,
  groupRentals: 0,
  hardship: '<3',
  elderly: 12,
  children: null,
  disabled: '<3',
  version: 1,
};
const contact = {
  id: 'K1',
  owner: 'building',
  ownerId: 'B1',
  area,
  duty: '楼栋长',
  name: '演**',
  phone: '199****0001',
};

const pageOf = (...items: unknown[]) => ({ items, total: items.length, nextCursor: null });
const answers: Record<string, FakeAnswer> = {
  'GET /api/areas': () => ({ items: [], total: 0 }),
  'GET /api/units': () => ({ items: [unit], total: 1 }),
  'GET /api/contacts': () => ({ items: [contact], total: 1 }),
  'GET /api/buildings': () => pageOf(building),
  'GET /api/buildings/B1': () => building,
  'GET /api/compounds/C1': () => compound,
  'GET /api/devices': () => pageOf(device),
  'GET /api/devices/D1': () => device,
  'GET /api/charging-sites': () => pageOf(site),
  'GET /api/charging-sites/S1': () => site,
  'GET /api/hazards': () => emptyPage,
  'GET /api/alarms': () => emptyPage,
  'GET /api/inspections': () => pageOf(inspection),
  'GET /api/premises': () => pageOf(premises),
  'GET /api/household-counts': () => pageOf(households),
  'GET /api/changes': () => ({ items: [], batches: [], seq: 0, hasMore: false }),
};

type Part = (basics: PanelBasics) => ReactElement;

function open(part: Part, changed: Record<string, FakeAnswer> = {}) {
  const requests = fakeServer({ ...answers, ...changed });
  const onOpen = vi.fn<OpenPanel>();
  const onOpenFile = vi.fn<OpenFile>();
  const onClose = vi.fn<() => void>();
  renderPart(part({ actions: new Set(actions), onOpen, onOpenFile, onClose }));
  return { requests, onOpen, onOpenFile, onClose };
}

const inSection = async (name: string) => within(await screen.findByRole('region', { name }));
const factOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

describe('the building file', () => {
  const part: Part = (basics) => <BuildingPanel id="B1" {...basics} />;

  it('tells what is on record, and what nobody has said', async () => {
    open(part);
    await screen.findByText('甲小区1栋');
    expect(factOf('超过 100 米')).toBe('是');
    expect(factOf('重点监测')).toBe('是');
    expect(factOf('高度')).toBe('101 m');
    expect(factOf('维护管理单位')).toBe('未填报');
  });

  it('holds inspections, users, household counts, devices and masked contacts', async () => {
    open(part);
    const inspections = await inSection('排查记录');
    expect(await inspections.findByText('2026-10-01 · 燃气企业')).toBeTruthy();
    expect(inspections.getByText(/走道、楼梯间 · 3 人参加 · 确认隐患 2 处/)).toBeTruthy();
    const users = await inSection('单位用户');
    expect(await users.findByText(/属禁止情形/)).toBeTruthy();
    const counts = await inSection('居民用户数');
    expect((await counts.findAllByText('<3')).length).toBe(2);
    const devices = await inSection('设备');
    expect(await devices.findByText(/3 层 · 无数据/)).toBeTruthy();
    expect(await screen.findByText('199****0001')).toBeTruthy();
  });

  it('leads to its compound, its unit, its devices and its floors', async () => {
    const { onOpen, onOpenFile } = open(part);
    fireEvent.click(await screen.findByRole('button', { name: '甲小区' }));
    fireEvent.click(await screen.findByRole('button', { name: '甲物业' }));
    fireEvent.click(await screen.findByRole('button', { name: /三层报警器/ }));
    fireEvent.click(await screen.findByRole('button', { name: '按楼层查看' }));
    fireEvent.click(await screen.findByRole('button', { name: '一楼一档、一楼一策' }));
    expect(onOpenFile).toHaveBeenCalledWith({ kind: 'building', id: 'B1' });
    expect(onOpen.mock.calls.map(([object]) => object)).toEqual([
      { kind: 'compound', id: 'C1' },
      { kind: 'unit', id: 'U1' },
      { kind: 'device', id: 'D1' },
      { kind: 'stack', id: 'B1' },
    ]);
  });

  it('fails by its parts: what could be read stays', async () => {
    open(part, { 'GET /api/inspections': () => unreachable });
    expect((await screen.findByRole('alert')).textContent).toContain('排查记录未能加载');
    expect(await screen.findByText('甲小区1栋')).toBeTruthy();
  });
});

describe('the other panels', () => {
  it('a compound leads to its buildings and sites', async () => {
    const { onOpen } = open((basics) => <CompoundPanel id="C1" {...basics} />);
    fireEvent.click(await screen.findByRole('button', { name: /甲小区1栋/ }));
    fireEvent.click(await screen.findByRole('button', { name: /甲充电点/ }));
    expect(onOpen.mock.calls.map(([{ kind }]) => kind)).toEqual(['building', 'site']);
    expect(screen.getByText('该对象未定位，地图上不显示。')).toBeTruthy();
  });

  it('a site tells its state, ports and price', async () => {
    open((basics) => <SitePanel id="S1" {...basics} />);
    await screen.findByText('甲充电点');
    expect(factOf('充电端口')).toBe('20 个');
    expect(factOf('电费')).toBe('0.6 元/度');
    expect(factOf('充满自动断电')).toBe('是');
  });

  it('a device that sends nothing is not said to be safe', async () => {
    const { onOpen } = open((basics) => <DevicePanel id="D1" {...basics} />);
    expect(await screen.findByText(/没有消息不等于安全/)).toBeTruthy();
    expect(factOf('最近上报')).toBe('不上传数据');
    fireEvent.click(await screen.findByRole('button', { name: '甲小区1栋' }));
    expect(onOpen).toHaveBeenCalledWith({ kind: 'building', id: 'B1' });
  });

  it('a unit is asked for the hazards it answers for', async () => {
    const { requests } = open((basics) => <UnitPanel id="U1" {...basics} />);
    expect(await screen.findByText('没有交办给该单位的隐患。')).toBeTruthy();
    const asked = requests.find(({ url }) => url.pathname === '/api/hazards');
    expect(asked?.url.searchParams.get('unit')).toBe('U1');
  });

  it('a stack leads to the devices on its floors', async () => {
    const { onOpen } = open((basics) => <StackPanel id="B1" {...basics} />);
    const floor = await inSection('3 层');
    fireEvent.click(floor.getByRole('button', { name: /三层报警器/ }));
    expect(onOpen).toHaveBeenCalledWith({ kind: 'device', id: 'D1' });
  });
});

describe('an object that is gone', () => {
  const panels: readonly [string, Part][] = [
    ['area', (basics) => <AreaPanel code={500_199_002_000_000} {...basics} />],
    ['building', (basics) => <BuildingPanel id="X" {...basics} />],
    ['compound', (basics) => <CompoundPanel id="X" {...basics} />],
    ['device', (basics) => <DevicePanel id="X" {...basics} />],
    ['hazard', (basics) => <HazardPanel id="X" {...basics} />],
    ['site', (basics) => <SitePanel id="X" {...basics} />],
    ['stack', (basics) => <StackPanel id="X" {...basics} />],
    ['unit', (basics) => <UnitPanel id="X" {...basics} />],
  ];
  it.each(panels)('of the kind %s is said to be, with the way back', async (_, part) => {
    const missing = ['buildings', 'compounds', 'devices', 'hazards', 'charging-sites'];
    const { onClose } = open(
      part,
      Object.fromEntries(missing.map((noun) => [`GET /api/${noun}/X`, () => gone])),
    );
    expect(await screen.findByText('该对象已不存在或不在您的管辖范围内。')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('变更记录')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
