import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DutyDesk } from '../../../src/desks/duty/duty-desk.tsx';
import type { Alarm } from '../../../src/domain/alarm.ts';
import { alarmAt } from '../../support/district.ts';
import { emptyPage, fakeServer, Refusal, unreachable } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const first = alarmAt('raised', { id: 'A1', place: '一号楼' });
const second = alarmAt('raised', { id: 'A2', place: '二号楼', level: 2 });

type DeskProps = { readonly onOpen?: (alarm: Alarm) => void; readonly isConnected?: boolean };

function desk({ onOpen = () => {}, isConnected = true }: DeskProps = {}) {
  return (
    <DutyDesk area={null} mayHandle isConnected={isConnected} openAlarm={null} onOpen={onOpen} />
  );
}

const pageOf = (...items: readonly Alarm[]) => ({ items, total: items.length, nextCursor: null });
const press = (...keys: string[]) =>
  keys.forEach((key) => fireEvent.keyDown(screen.getByRole('listbox'), { key }));

describe('the duty desk', () => {
  it('acknowledges by Space and goes on to the next alarm nobody has seen', async () => {
    let alarms: readonly Alarm[] = [first, second];
    const requests = fakeServer({
      'GET /api/alarms': () => pageOf(...alarms),
      'POST /api/alarms/A1/acknowledge': () => {
        const seen = { ...first, stage: 'acknowledged' as const, acknowledgedBy: '演示值班' };
        alarms = [seen, second];
        return seen;
      },
      'POST /api/alarms/A2/acknowledge': () => ({ ...second, stage: 'acknowledged' }),
    });
    renderPart(desk());
    await screen.findByText('一号楼');
    press('ArrowDown', ' ');
    await screen.findByText('待签收 1 · 处理中 1');
    expect(screen.getByText('处理中')).toBeTruthy();
    press(' ');
    await waitFor(() =>
      expect(
        requests.filter(({ method }) => method === 'POST').map(({ url }) => url.pathname),
      ).toEqual(['/api/alarms/A1/acknowledge', '/api/alarms/A2/acknowledge']),
    );
  });

  it('says a refusal in the words of the server and keeps the alarm', async () => {
    fakeServer({
      'GET /api/alarms': () => pageOf(first),
      'POST /api/alarms/A1/acknowledge': () =>
        new Refusal({
          type: 'refused',
          status: 409,
          title: 'The alarm is already acknowledged.',
          titleZh: '该报警已被签收。',
          refusal: 'already_acknowledged',
        }),
    });
    renderPart(desk());
    await screen.findByText('一号楼');
    press('ArrowDown', ' ');
    expect(await screen.findByText('该报警已被签收。')).toBeTruthy();
    expect(screen.getByText('一号楼')).toBeTruthy();
  });

  it('opens by Enter', async () => {
    fakeServer({ 'GET /api/alarms': () => pageOf(first, second) });
    const onOpen = vi.fn<(alarm: Alarm) => void>();
    renderPart(desk({ onOpen }));
    await screen.findByText('二号楼');
    press('End', 'Enter');
    expect(onOpen.mock.lastCall?.[0].id).toBe('A2');
  });

  it('reads every page, since an alarm below the fold is one nobody sees', async () => {
    fakeServer({
      'GET /api/alarms': ({ url }) =>
        url.searchParams.has('cursor')
          ? { items: [second], total: 2, nextCursor: null }
          : { items: [first], total: 2, nextCursor: 'next' },
    });
    renderPart(desk());
    expect(await screen.findByText('待签收 2 · 处理中 0')).toBeTruthy();
  });

  it('says plainly that nothing stands', async () => {
    fakeServer({ 'GET /api/alarms': () => emptyPage });
    renderPart(desk());
    expect(await screen.findByText(/当前没有待处置的报警/)).toBeTruthy();
  });

  it('says what failed, and tries again', async () => {
    let isBack = false;
    fakeServer({ 'GET /api/alarms': () => (isBack ? pageOf(first) : unreachable) });
    renderPart(desk());
    expect((await screen.findByRole('alert')).textContent).toContain('报警未能加载。');
    isBack = true;
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('一号楼')).toBeTruthy();
  });

  it('warns that the list may be old while no message comes', async () => {
    fakeServer({ 'GET /api/alarms': () => pageOf(first) });
    renderPart(desk({ isConnected: false }));
    expect(screen.getByRole('alert').textContent).toContain('连接中断');
  });
});
