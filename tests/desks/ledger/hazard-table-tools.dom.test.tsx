import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HazardListFilter } from '../../../src/client/queries/hazards.ts';
import { HazardTableTools } from '../../../src/desks/ledger/hazard-table-tools.tsx';
import { type Action, actions } from '../../../src/domain/permission.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { hazardAt } from '../../support/district.ts';
import { districtView } from '../../support/district-view.ts';
import { emptyPage, type FakeAnswer, fakeServer, Refusal } from '../../support/fake-server.ts';
import { photoView } from '../../support/photo-view.ts';
import { renderPart } from '../../support/render-part.tsx';

const community = {
  code: 500_199_001_001_000,
  level: 'community',
  name: '柏树社区',
  geometry: null,
  buildings: 0,
  buildingsInspected: 0,
  hazardsTotal: 0,
  hazardsOpen: 0,
  hazardsOverdue: 0,
};
const type = { code: 'wire', zh: '私拉乱接', en: 'Private wiring', aliases: [], rows: ['S0-R4'] };
const category = {
  code: 'electricity',
  zh: '用电',
  en: 'Electricity',
  aliases: [],
  rows: ['S0-R4'],
};
const notices = {
  notices: [],
  taxonomy: { categories: [{ ...category, types: [type] }], spaces: [] },
  deviceRequirements: [],
  deviceThresholds: [],
  alarmTimers: readSeeds().alarmTimers,
  sitingRules: [],
};
const skipped = [{ refusal: 'not_rectified', count: 2, examples: ['H2'] }];
const act = {
  id: 'X1',
  verb: 'close',
  at: 1,
  actor: 'a',
  actorName: '演示科室',
  done: 3,
  skipped: 2,
  undoneAt: null,
};

type World = {
  readonly granted?: readonly Action[];
  readonly filter?: HazardListFilter;
  readonly more?: Readonly<Record<string, FakeAnswer>>;
};

function open({ granted = actions, filter = {}, more = {} }: World = {}) {
  const requests = fakeServer({
    'GET /api/areas': () => ({ items: [community], total: 1 }),
    'GET /api/units': () => ({ items: [], total: 0 }),
    'GET /api/buildings': () => emptyPage,
    'GET /api/notices': () => notices,
    'GET /api/hazards/acts': () => emptyPage,
    ...more,
  });
  renderPart(<HazardTableTools filter={filter} actions={new Set(granted)} />);
  return requests;
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

describe('a step for the whole result', () => {
  const acts: FakeAnswer = ({ body }) => {
    const isPreview = (body as { preview: boolean }).preview;
    return { matching: 5, done: 3, skipped, batch: isPreview ? null : 'X1' };
  };
  const world: World = {
    granted: ['hazard.read', 'hazard.inspect'],
    filter: { sort: 'deadline', status: ['rectified'], category: [], text: '电线' },
    more: {
      'POST /api/hazards/acts': acts,
      'POST /api/hazards/acts/X1/undo': () => ({ ...act, undoneAt: 2 }),
    },
  };

  async function preview() {
    await press('批量办理');
    const form = await screen.findByRole('form', { name: '批量办理' });
    fireEvent.change(within(form).getByLabelText('销号日期'), { target: { value: '2026-11-20' } });
    await press('预览');
    expect(await screen.findByText('将办理 3 处，跳过 2 处')).toBeTruthy();
    return form;
  }

  it('is counted first, with why some are skipped, done by the same filter, and taken back', async () => {
    const requests = open(world);
    await preview();
    expect(screen.getByText('未处于“已整改待复查”：2 处')).toBeTruthy();
    await press('确认办理 3 处');
    expect(await screen.findByText('已办理 3 处，跳过 2 处')).toBeTruthy();
    const bodies = requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
    const same = {
      filter: { status: ['rectified'], text: '电线' },
      verb: 'close',
      input: { on: '2026-11-20' },
    };
    expect(bodies).toEqual([
      { ...same, preview: true },
      { ...same, preview: false },
    ]);
    await press('撤销');
    const undo = await screen.findAllByRole('button', { name: '撤销' });
    fireEvent.click(undo.at(-1) ?? document.body);
    expect(await screen.findByText('已撤销批量办理，共 3 处')).toBeTruthy();
  });

  it('asks for another preview once a field is changed', async () => {
    open(world);
    const form = await preview();
    fireEvent.change(within(form).getByLabelText('销号日期'), { target: { value: '2026-11-21' } });
    expect(screen.queryByRole('button', { name: /确认办理/ })).toBeNull();
  });
});

describe('a hazard that is reported', () => {
  async function choose(label: string, option: string) {
    fireEvent.mouseDown(screen.getByLabelText(label));
    const found = await screen.findAllByText(option);
    fireEvent.click(found.at(-1) ?? document.body);
  }
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it('says what is missing, is fixed on the spot in one row, and the next is the same as above', async () => {
    const after = { ...hazardAt('rectified'), number: 42, isOverdue: false };
    const requests = open({ more: { 'POST /api/hazards': () => after } });
    await press('登记隐患');
    await press('登记');
    expect((await screen.findAllByText('此项必填。')).length).toBe(3);
    await choose('社区', '柏树社区');
    await choose('隐患类型', '私拉乱接');
    fill('隐患描述', '楼道内私拉电线');
    fill('排查日期', '2026-11-20');
    fireEvent.click(screen.getByLabelText('立查立改（当天已整改）'));
    fill('整改措施', '当场拆除');
    await press('登记');
    expect(await screen.findByText('已登记，隐患编号 42')).toBeTruthy();
    const sent = requests.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({
      place: { building: null, area: community.code },
      category: 'electricity',
      type: '私拉乱接',
      space: null,
      description: '楼道内私拉电线',
      source: 'office',
      foundOn: '2026-11-20',
      isFixedOnTheSpot: true,
      measure: '当场拆除',
    });
    expect(screen.getByLabelText('隐患描述')).toHaveProperty('value', '');
    await press('同上一条');
    fill('隐患描述', '又一处');
    await press('登记');
    await waitFor(() => expect(requests.filter(({ method }) => method === 'POST').length).toBe(2));
    const next = requests.findLast(({ method }) => method === 'POST');
    expect(next?.body).toMatchObject({
      place: { building: null, area: community.code },
      type: '私拉乱接',
      description: '又一处',
      isFixedOnTheSpot: false,
    });
  });

  describe('where the district asks for a photo of what was done', () => {
    const unassigned = { ...hazardAt('unassigned'), number: 42, isOverdue: false };
    const { problem } = new Refusal({
      type: 'unreadable-file',
      status: 422,
      title: 'No photo.',
      titleZh: '该文件不是照片。',
    });
    async function fixOnTheSpot(photo: FakeAnswer) {
      const requests = open({
        more: {
          'GET /api/district': () => districtView({ needsPhoto: true }),
          'POST /api/hazards': () => unassigned,
          'POST /api/hazards/H1/photos': photo,
          'POST /api/hazards/H1/rectify': () => ({ ...unassigned, status: 'rectified' }),
        },
      });
      await press('登记隐患');
      await choose('社区', '柏树社区');
      await choose('隐患类型', '私拉乱接');
      fill('隐患描述', '楼道内私拉电线');
      fill('排查日期', '2026-11-20');
      fireEvent.click(screen.getByLabelText('立查立改（当天已整改）'));
      fill('整改措施', '当场拆除');
      await screen.findByRole('switch', { checked: true });
      await press('登记');
      expect(await screen.findByText('本区要求整改附照片，请添加整改照片。')).toBeTruthy();
      fireEvent.change(screen.getByLabelText('添加整改照片 添加照片'), {
        target: { files: [new File(['x'], 'after.jpg')] },
      });
      expect(screen.getByText('待上传：after.jpg')).toBeTruthy();
      await press('登记');
      return () =>
        requests.filter(({ method }) => method === 'POST').map(({ url }) => url.pathname);
    }

    it('one fixed on the spot is filed, gets its photo, and is rectified only then', async () => {
      const sent = await fixOnTheSpot(() => ({ photo: photoView, position: null }));
      expect(await screen.findByText('已登记，隐患编号 42')).toBeTruthy();
      const ofHazard = '/api/hazards/H1';
      expect(sent()).toEqual(['/api/hazards', `${ofHazard}/photos`, `${ofHazard}/rectify`]);
    });

    it('one whose photo fails is filed all the same, and the person is told', async () => {
      const sent = await fixOnTheSpot(() => new Refusal(problem));
      expect(
        await screen.findByText(/^隐患编号 42 已登记，但照片没有办成：该文件不是照片。/),
      ).toBeTruthy();
      expect(sent()).toHaveLength(2);
    });

    it('the admin has said so, after a word of what follows from it', async () => {
      let needsPhoto = false;
      open({
        more: {
          'GET /api/district': () => districtView({ needsPhoto }),
          'POST /api/district/photo-rule': ({ body }) => {
            ({ needsPhoto } = body as { needsPhoto: boolean });
            return { needsPhoto };
          },
        },
      });
      fireEvent.click(await screen.findByLabelText('整改须附照片'));
      expect(await screen.findByText(/须先添加整改照片；立查立改也须附照片/)).toBeTruthy();
      await press('更改');
      expect(await screen.findByText('已更改整改照片要求')).toBeTruthy();
      expect(needsPhoto).toBe(true);
    });
  });

  it('is offered to nobody who may only read', () => {
    open({ granted: ['hazard.read'] });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
