import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { HazardRow } from '../../../src/client/queries/hazards.ts';
import type { PhotoView } from '../../../src/client/queries/photos.ts';
import { HazardPanel } from '../../../src/desks/objects/hazard-panel.tsx';
import { type Action, actions } from '../../../src/domain/permission.ts';
import { photoLimits } from '../../../src/domain/photo.ts';
import { hazardAt } from '../../support/district.ts';
import { districtView } from '../../support/district-view.ts';
import { emptyPage, type FakeAnswer, fakeServer, Refusal } from '../../support/fake-server.ts';
import { photoView } from '../../support/photo-view.ts';
import { renderPart } from '../../support/render-part.tsx';

const assigned: HazardRow = { ...hazardAt('assigned'), isOverdue: false };
const closed: HazardRow = { ...hazardAt('closed'), isOverdue: false };
const photo = photoView;
const older = { ...photo, id: 'P0', isPast: true };
const caption = '整改照片，演示社区 于 2026/11/20 09:00 添加';
const file = (name: string, size = 100) => new File([new Uint8Array(size)], name);

type World = {
  readonly hazard?: HazardRow;
  readonly photos?: readonly PhotoView[];
  readonly granted?: readonly Action[];
  readonly needsPhoto?: boolean;
  readonly more?: Readonly<Record<string, FakeAnswer>>;
};

function open(world: World = {}) {
  const { hazard = assigned, granted = actions, needsPhoto = false, more = {} } = world;
  const photos = [...(world.photos ?? [])];
  const requests = fakeServer({
    'GET /api/areas': () => emptyPage,
    'GET /api/units': () => emptyPage,
    'GET /api/buildings/B1': () => new Refusal(gone),
    'GET /api/hazards/H1': () => hazard,
    'GET /api/district': () => districtView({ needsPhoto }),
    'GET /api/hazards/H1/photos': () => ({ items: photos }),
    'GET /api/photos/P0': () => 'bytes',
    'GET /api/photos/P1': () => 'bytes',
    'GET /api/photos/P2': () => 'bytes',
    'POST /api/hazards/H1/photos': () => {
      photos.push({ ...photo, id: `P${photos.length + 1}` });
      return { photo, position: null };
    },
    'GET /api/enforcements': () => emptyPage,
    'GET /api/changes': () => ({ items: [], batches: [], seq: 0, hasMore: false }),
    'GET /api/notices': () => new Refusal(gone),
    ...more,
  });
  const none = vi.fn<() => void>();
  const basics = { actions: new Set(granted), onClose: none, onOpen: none, onOpenFile: none };
  renderPart(<HazardPanel id="H1" {...basics} />);
  return requests;
}

const gone = { type: 'not-found', status: 404, title: 'Gone.', titleZh: '没有找到。' } as const;
const button = (name: string) => screen.findByRole('button', { name });
const inputFor = (phase: string) => screen.findByLabelText(`添加${phase}照片 添加照片`);

async function choose(files: readonly File[], phase = '整改'): Promise<void> {
  fireEvent.change(await inputFor(phase), { target: { files } });
}

describe('the photos of a hazard', () => {
  it('stand by phase, say who added them and when, and open large by keyboard', async () => {
    open({ photos: [older, photo] });
    const [first, second] = await screen.findAllByRole('button', { name: new RegExp(caption) });
    expect(first?.title).toBe(`${caption} · 退回或反弹之前`);
    expect(screen.getByText('没有排查照片。')).toBeTruthy();
    fireEvent.click(second!);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('照片 · 第 2 张，共 2 张')).toBeTruthy();
    fireEvent.keyDown(window, { key: 'ArrowLeft' });
    expect(await dialog.findByText('照片 · 第 1 张，共 2 张')).toBeTruthy();
    const outside = vi.fn<() => void>();
    window.addEventListener('keydown', outside);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    window.removeEventListener('keydown', outside);
    expect(outside).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByText(/第 1 张/)).toBeNull());
  });

  it('are sent one after the other; one that fails says why and keeps no other back', async () => {
    let count = 0;
    const unreadable = new Refusal({
      type: 'unreadable-file',
      status: 422,
      title: 'No photo.',
      titleZh: '该文件不是照片，内容是 GIF，应为 JPEG、PNG 或 WebP。',
    });
    const requests = open({
      more: {
        'POST /api/hazards/H1/photos': () => {
          count += 1;
          return count === 1 ? unreadable : { photo, position: null };
        },
      },
    });
    await choose([file('a.gif'), file('big.jpg', photoLimits.fileBytes + 1), file('b.jpg')]);
    expect(await screen.findByText(/^a\.gif 未能添加：该文件不是照片，内容是 GIF/)).toBeTruthy();
    expect(
      await screen.findByText('big.jpg 未能添加：照片为 10 MB，超过上限 10 MB。'),
    ).toBeTruthy();
    expect(await screen.findByText('已添加 1 张照片')).toBeTruthy();
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ url }) => url.searchParams.get('phase'))).toEqual([
      'rectified',
      'rectified',
    ]);
    expect(sent[1]?.body).toHaveProperty('name', 'b.jpg');
  });

  it('come in by paste and by drop too', async () => {
    const requests = open();
    const zone = await screen.findByRole('region', { name: '添加排查照片' });
    fireEvent.paste(zone, { clipboardData: { files: [file('pasted.png')] } });
    expect(await screen.findByText('已添加 1 张照片')).toBeTruthy();
    fireEvent.drop(zone, { dataTransfer: { files: [file('dropped.png')] } });
    await waitFor(() => expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2));
  });

  it('are removed with a reason, and never from a closed hazard', async () => {
    const requests = open({
      photos: [photo],
      more: { 'POST /api/photos/P1/remove': () => ({}) },
    });
    fireEvent.click((await screen.findAllByRole('button', { name: caption }))[0]!);
    fireEvent.click(await button('删除照片'));
    fireEvent.click(await button('确认删除'));
    expect(await screen.findByText('请至少填写两个字。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('删除原因'), { target: { value: '拍错了' } });
    fireEvent.click(await button('确认删除'));
    await waitFor(() =>
      expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({ reason: '拍错了' }),
    );
  });

  it('of a closed hazard, or for those who only read, are there to be seen alone', async () => {
    open({ hazard: closed, photos: [photo] });
    fireEvent.click((await screen.findAllByRole('button', { name: caption }))[0]!);
    expect(await screen.findByRole('dialog')).toBeTruthy();
    for (const name of ['删除照片', '添加照片']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('offer their place as the pin of a hazard that stands elsewhere, with a reason', async () => {
    const position: [number, number] = [106.6, 29.6];
    const requests = open({
      hazard: { ...assigned, position: [106.5, 29.5], version: 7 },
      more: {
        'POST /api/hazards/H1/photos': () => ({ photo, position }),
        'POST /api/hazards/H1/amend': () => ({ ...assigned, position, version: 8 }),
      },
    });
    await choose([file('a.jpg')]);
    expect(
      await screen.findByText(/照片拍摄于 106\.60000, 29\.60000，距该隐患现在的位置约 \d+ 米/),
    ).toBeTruthy();
    fireEvent.click(await button('用作隐患位置'));
    expect(await screen.findByText('已按照片定位')).toBeTruthy();
    const sent = requests.find(({ url }) => url.pathname.endsWith('/amend'));
    expect(sent?.url.searchParams.get('ifVersion')).toBe('7');
    expect(sent?.body).toMatchObject({
      amendment: { place: { building: 'B1', position } },
      reason: '按照片的拍摄位置定位',
    });
    expect(screen.queryByText(/用拍摄位置作为隐患位置/)).toBeNull();
  });

  it('do not offer a place that is where the hazard stands', async () => {
    open({
      hazard: { ...assigned, position: [106.5, 29.5] },
      more: { 'POST /api/hazards/H1/photos': () => ({ photo, position: [106.5003, 29.5] }) },
    });
    await choose([file('a.jpg')]);
    expect(await screen.findByText('已添加 1 张照片')).toBeTruthy();
    expect(screen.queryByText(/用拍摄位置作为隐患位置/)).toBeNull();
  });
});

describe('where the district asks for a photo of what was done', () => {
  it('the form has a place for it, and is not sent without one', async () => {
    const requests = open({
      photos: [older],
      needsPhoto: true,
      more: { 'POST /api/hazards/H1/rectify': () => ({ ...assigned, status: 'rectified' }) },
    });
    fireEvent.click(await button('整改完成'));
    const form = within(await screen.findByRole('form', { name: '整改完成' }));
    expect(await form.findByText('没有整改照片。')).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '提交' }));
    expect(await form.findByText('本区要求整改附照片，请添加整改照片。')).toBeTruthy();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
    fireEvent.change(form.getByLabelText('添加整改照片 添加照片'), {
      target: { files: [file('a.jpg')] },
    });
    expect(await form.findByAltText(caption)).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已登记整改完成，待复查')).toBeTruthy();
  });
});
