import { fireEvent, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AlarmList } from '../../../src/desks/overview/alarm-list.tsx';
import { CompoundList } from '../../../src/desks/overview/compound-list.tsx';
import { DeviceList } from '../../../src/desks/overview/device-list.tsx';
import type { ListProps } from '../../../src/desks/overview/list-props.ts';
import { SiteList } from '../../../src/desks/overview/site-list.tsx';
import { type FakeAnswer, fakeServer } from '../../support/fake-server.ts';
import { alarm, area, compound, device, site } from '../../support/object-views.ts';
import { renderPart } from '../../support/render-part.tsx';

const position = [106.5, 29.5];
const pageOf = (item: object) => () => ({ items: [item], total: 120, nextCursor: null });

const answers: Record<string, FakeAnswer> = {
  'GET /api/compounds': pageOf({ ...compound, position }),
  'GET /api/charging-sites': pageOf(site),
  'GET /api/devices': pageOf({ ...device, hasTelemetry: true, connection: 'offline' }),
  'GET /api/alarms': pageOf(alarm),
};

function open(part: (list: ListProps) => ReactElement, text = '') {
  const requests = fakeServer(answers);
  const onFilter = vi.fn<ListProps['onFilter']>();
  const onOpen = vi.fn<ListProps['onOpen']>();
  renderPart(part({ area, text, onFilter, openKey: null, onOpen }));
  const asked = () => Object.fromEntries(requests[0]?.url.searchParams ?? []);
  return { asked, onFilter, onOpen };
}

describe('what the map shows as a list', () => {
  it('compounds by area, old ones alone when asked', async () => {
    const { asked, onFilter, onOpen } = open((list) => <CompoundList {...list} isOldOnly />, '甲');
    fireEvent.click(await screen.findByRole('option'));
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'C1', position }));
    expect(asked()).toEqual({ area: String(area), isOld: 'true', text: '甲' });
    expect(screen.getByText('1 / 120')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onFilter).toHaveBeenCalledWith({ isOldOnly: false });
  });

  it('charging sites by state', async () => {
    const { asked } = open((list) => <SiteList {...list} status={['planned', 'candidate']} />);
    const row = await screen.findByRole('option');
    expect(row.textContent).toContain('充电端口 20 个');
    expect(asked()).toMatchObject({ status: 'planned,candidate' });
  });

  it('devices by connection', async () => {
    const { asked } = open((list) => (
      <DeviceList
        {...list}
        connection={['offline', 'no_data']}
        condition={['low_battery', 'end_of_life']}
      />
    ));
    const row = await screen.findByRole('option');
    expect(row.textContent).toContain('离线');
    expect(asked()).toMatchObject({
      connection: 'offline,no_data',
      condition: 'low_battery,end_of_life',
    });
  });

  it('alarms, those to handle or those handled', async () => {
    const { asked, onFilter } = open((list) => <AlarmList {...list} isHandled={false} />);
    const row = await screen.findByRole('option');
    expect(row.textContent).toContain('模拟');
    expect(asked()).toMatchObject({ isHandled: 'false' });
    fireEvent.click(screen.getByText('已处置'));
    expect(onFilter).toHaveBeenCalledWith({ isHandled: true });
  });
});
