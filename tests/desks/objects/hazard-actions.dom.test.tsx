import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { HazardRow } from '../../../src/client/queries/hazards.ts';
import { HazardPanel } from '../../../src/desks/objects/hazard-panel.tsx';
import { type Action, actions } from '../../../src/domain/permission.ts';
import { hazardAt } from '../../support/district.ts';
import { districtView } from '../../support/district-view.ts';
import { emptyPage, type FakeAnswer, fakeServer, Refusal } from '../../support/fake-server.ts';
import { building, compound } from '../../support/object-views.ts';
import { renderPart } from '../../support/render-part.tsx';

const assigned: HazardRow = {
  ...hazardAt('assigned'),
  unit: 'U1',
  measure: '拆除私拉电线',
  deadline: '2026-12-01',
  version: 7,
  isOverdue: false,
};
const unit = {
  id: 'U1',
  name: '甲物业',
  aliases: [],
  kind: 'property_manager',
  area: 500_199_001_001_000,
};

type World = {
  readonly hazard?: HazardRow;
  readonly granted?: readonly Action[];
  readonly more?: Readonly<Record<string, FakeAnswer>>;
};

function open({ hazard = assigned, granted = actions, more = {} }: World = {}) {
  const requests = fakeServer({
    'GET /api/areas': () => ({ items: [], total: 0 }),
    'GET /api/units': () => ({ items: [unit], total: 1 }),
    'GET /api/buildings/B1': () => new Refusal(gone),
    'GET /api/hazards/H1': () => hazard,
    'GET /api/hazards/H1/photos': () => ({ items: [] }),
    'GET /api/district': () => districtView(),
    'GET /api/enforcements': () => emptyPage,
    'GET /api/changes': () => ({ items: [], batches: [], seq: 0, hasMore: false }),
    'GET /api/notices': () => new Refusal(gone),
    ...more,
  });
  const none = vi.fn<() => void>();
  const onOpenFile = vi.fn<(place: object) => void>();
  const basics = { actions: new Set(granted), onClose: none, onOpen: none, onOpenFile };
  renderPart(<HazardPanel id="H1" {...basics} />);
  return Object.assign(requests, { onOpenFile });
}

const gone = { type: 'not-found', status: 404, title: 'Gone.', titleZh: '没有找到。' } as const;
const button = (name: string) => screen.findByRole('button', { name });
const formOf = async (name: string) => within(await screen.findByRole('form', { name }));
const factOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

async function openForm(name: string) {
  fireEvent.click(await button(name));
  return formOf(name);
}

function fill(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

function submit(form: Awaited<ReturnType<typeof formOf>>): void {
  fireEvent.click(form.getByRole('button', { name: '提交' }));
}

describe('a step of a hazard', () => {
  it('is one form at a time, which takes the focus and gives it back on Escape', async () => {
    open();
    const extension = await openForm('申请延期');
    expect(document.activeElement).toBe(extension.getByLabelText('延期至'));
    fireEvent.click(await button('定级'));
    expect(screen.queryByRole('form', { name: '申请延期' })).toBeNull();
    fireEvent.keyDown(screen.getByRole('form', { name: '定级' }), { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('is not sent before its fields are filled in, each says so beside it', async () => {
    const requests = open({ hazard: { ...assigned, measure: null } });
    fireEvent.click(await button('重新交办'));
    const form = await formOf('交办');
    submit(form);
    expect(form.getByLabelText('整改措施').getAttribute('aria-invalid')).toBe('true');
    expect(form.getByText('此项必填。')).toBeTruthy();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('is sent with the version that was seen, and what was filled in', async () => {
    const after = { ...assigned, status: 'rectifying', version: 8 };
    const requests = open({ more: { 'POST /api/hazards/H1/control': () => after } });
    const form = await openForm('临时管控');
    fill(form.getByLabelText('管控措施'), '专人看护');
    fill(form.getByLabelText('开始日期'), '2026-11-20');
    fill(form.getByLabelText('检查频次（每几天一次）'), '2');
    submit(form);
    expect(await screen.findByText('已登记临时管控')).toBeTruthy();
    const sent = requests.find(({ method }) => method === 'POST');
    expect(sent?.url.searchParams.get('ifVersion')).toBe('7');
    expect(sent?.body).toEqual({ measure: '专人看护', from: '2026-11-20', checkEveryDays: 2 });
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('shows what the server finds wrong beside the field', async () => {
    const expected = { zh: '晚于现有时限的日期', en: 'a day after the deadline in force' };
    const fault = { field: 'body.until', found: '2026-11-30', expected };
    const refused = new Refusal({
      type: 'refused',
      status: 409,
      title: 'Not later.',
      titleZh: '延期后的时限须晚于现有时限。',
      refusal: 'extension_not_later',
      faults: [fault],
    });
    open({ more: { 'POST /api/hazards/H1/extension': () => refused } });
    const form = await openForm('申请延期');
    fill(form.getByLabelText('延期至'), '2026-11-30');
    fill(form.getByLabelText('原因'), '材料未到');
    submit(form);
    expect(await form.findByText('填写的是“2026-11-30”，应为晚于现有时限的日期')).toBeTruthy();
    expect(form.getByLabelText('延期至').getAttribute('aria-invalid')).toBe('true');
  });

  it('a major grade asks for its determination, any other for a reason', async () => {
    open({ hazard: { ...assigned, grade: 'major' } });
    const form = await openForm('定级');
    expect(form.getByLabelText('认定单位')).toBeTruthy();
    expect(form.queryByLabelText('原因')).toBeNull();
  });
});

describe('a step that somebody else was quicker than', () => {
  const change = {
    seq: 8,
    at: 1_763_600_000_000,
    actorName: '演示社区',
    verb: 'assign',
    fields: ['unit', 'deadline'],
  };
  const conflict = new Refusal({
    type: 'conflict',
    status: 409,
    title: 'Changed meanwhile.',
    titleZh: '该对象已被演示社区修改，请查看后再操作。',
    changes: [change],
  });

  function openConflict(now: HazardRow) {
    let isChanged = false;
    const requests = open({
      more: {
        'GET /api/hazards/H1': () => (isChanged ? now : assigned),
        'POST /api/hazards/H1/rectify': ({ url }) => {
          isChanged = true;
          return url.searchParams.get('ifVersion') === '8'
            ? { ...now, status: 'rectified', version: 9 }
            : conflict;
        },
      },
    });
    return requests;
  }

  it('keeps the form, says who changed what when, and goes on from the new state', async () => {
    const requests = openConflict({ ...assigned, deadline: '2026-12-20', version: 8 });
    const form = await openForm('整改完成');
    fill(form.getByLabelText('整改措施'), '已更换线路');
    submit(form);
    const told = await screen.findByText(/演示社区 于 .* 办理“交办”，修改了：责任单位、整改时限/);
    expect(told).toBeTruthy();
    expect(form.getByLabelText('整改措施')).toHaveProperty('value', '已更换线路');
    fireEvent.click(await button('查看最新情况'));
    await waitFor(() => expect(factOf('整改时限')).toBe('2026-12-20'));
    expect(form.getByLabelText('整改措施')).toHaveProperty('value', '已更换线路');
    submit(form);
    expect(await screen.findByText('已登记整改完成，待复查')).toBeTruthy();
    const versions = requests
      .filter(({ method }) => method === 'POST')
      .map(({ url }) => url.searchParams.get('ifVersion'));
    expect(versions).toEqual(['7', '8']);
  });

  it('is put away where the new state has no such step', async () => {
    openConflict({ ...assigned, status: 'closed', closedOn: '2026-11-20', version: 8 });
    const form = await openForm('整改完成');
    submit(form);
    fireEvent.click(await button('查看最新情况'));
    expect(await screen.findByText(/最新情况不再需要这一步/)).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    expect(await button('登记反弹')).toBeTruthy();
  });
});

describe('the facts of a hazard', () => {
  it('tell space, party, supervisor, funds, plan, control, extension and look-back', async () => {
    const reason = '材料未到';
    open({
      granted: ['hazard.read'],
      hazard: {
        ...assigned,
        space: 'corridor',
        rectifyingParty: 'power_company',
        supervisor: 'U1',
        fundsYuan: 12_000,
        plan: '分两步更换',
        interimControl: { measure: '专人看护', from: '2026-11-20', checkEveryDays: 2 },
        extension: { askedOn: '2026-11-21', until: '2027-01-31', reason, grantedOn: null },
        lookedBackOn: '2026-11-22',
        relapses: 1,
      },
    });
    await screen.findByText('整改主体');
    expect(factOf('排查空间')).toBe('走道、楼梯间');
    expect(factOf('检查项')).toBe('未填报');
    expect(factOf('整改主体')).toBe('供电企业');
    await waitFor(() => expect(factOf('督促指导单位')).toBe('甲物业'));
    expect(factOf('整改资金（元）')).toBe('12,000');
    expect(factOf('整改预案')).toBe('分两步更换');
    expect(factOf('临时管控')).toBe('专人看护（自 2026-11-20 起，每 2 天检查一次）');
    expect(factOf('延期')).toBe('2026-11-21 申请延期至 2027-01-31，待答复：材料未到');
    expect(factOf('回头看日期')).toBe('2026-11-22');
    expect(factOf('反弹次数')).toBe('1');
  });
});

describe('the funds of a hazard', () => {
  it('are shared out by whoever assigns it, each source with its sum [S3-R7]', async () => {
    const requests = open({
      hazard: { ...assigned, fundsYuan: 4500, fundShares: [{ source: 'owners', yuan: 4500 }] },
      more: { 'POST /api/hazards/H1/assign': () => assigned },
    });
    fireEvent.click(await button('重新交办'));
    const form = await formOf('交办');
    expect(form.getByLabelText<HTMLInputElement>('业主分担').value).toBe('4500');
    fireEvent.mouseDown(form.getByRole('combobox', { name: /资金来源/ }));
    fireEvent.click(await screen.findByTitle('政府补贴'));
    submit(form);
    expect(await form.findByText('此项必填。')).toBeTruthy();
    fill(form.getByLabelText('政府补贴'), '3000');
    fill(form.getByLabelText('业主分担'), '1500');
    submit(form);
    const sent = () => requests.find(({ method }) => method === 'POST')?.body;
    await waitFor(() =>
      expect(sent()).toMatchObject({
        fundsYuan: 4500,
        fundShares: [
          { source: 'government', yuan: 3000 },
          { source: 'owners', yuan: 1500 },
        ],
      }),
    );
  });

  it('are told with who bears them [S3-R7]', async () => {
    const fundShares = [
      { source: 'government', yuan: 3000 },
      { source: 'owners', yuan: 1500 },
    ] as const;
    open({ granted: ['hazard.read'], hazard: { ...assigned, fundsYuan: 4500, fundShares } });
    await screen.findByText('资金来源');
    expect(factOf('资金来源')).toBe('政府补贴 3,000 元、业主分担 1,500 元');
  });
});

describe('the rectification of a hazard', () => {
  const place = { building: 'B2', compound: 'C1' };
  it.each([
    { meters: 54, name: '一楼一策', file: { kind: 'building', id: 'B2' } },
    { meters: 18, name: '小区情况表', file: { kind: 'compound', id: 'C1' } },
  ])(
    'in a building of $meters m stands in the $name, which is a click away [S0-R3]',
    async (one) => {
      const { onOpenFile } = open({
        hazard: { ...assigned, ...place },
        more: {
          'GET /api/buildings/B2': () => ({ ...building, id: 'B2', heightMeters: one.meters }),
          'GET /api/compounds/C1': () => compound,
        },
      });
      fireEvent.click(await button(one.name));
      expect(onOpenFile).toHaveBeenCalledWith(one.file);
    },
  );
});
