import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { InspectionRow } from '../../../src/client/queries/inspections.ts';
import { CheckForm } from '../../../src/desks/ledger/check-form.tsx';
import { itemsAsked } from '../../../src/desks/ledger/check-items.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import { type FakeAnswer, fakeServer, Refusal } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const context = {
  place: { building: 'B1' },
  name: '甲小区1栋',
  hasPropertyManager: false,
  today: '2026-11-20',
};
const inspection: InspectionRow = {
  id: 'I1',
  area: 500_199_001_001_000,
  building: 'B1',
  compound: null,
  premises: null,
  space: 'corridor',
  checker: 'residents_committee',
  unit: null,
  inspectedOn: '2026-11-18',
  people: 2,
  contacts: [],
  confirmedHazards: null,
  items: [],
  visit: null,
  stage: 'self_check',
  version: 7,
};
const committee = {
  id: 'U1',
  name: '演示居委会',
  aliases: [],
  kind: 'community',
  area: 500_199_001_001_000,
};
const last = { checker: 'user', unit: 'U9', inspectedOn: '2026-11-11', people: '5', contacts: '' };

function open(given: InspectionRow | null, more: Record<string, FakeAnswer> = {}) {
  const requests = fakeServer({
    'GET /api/contacts': () => ({ items: [], total: 0 }),
    'GET /api/units': () => ({ items: [committee], total: 1 }),
    'POST /api/inspections': () => inspection,
    ...more,
  });
  const onSaved = vi.fn<(fields: object) => void>();
  const form = (shown: InspectionRow | null) => (
    <CheckForm
      context={context}
      space="corridor"
      premises={null}
      group="self_check"
      items={itemsAsked(readSeeds(), 'corridor')}
      inspection={shown}
      last={last}
      onSaved={onSaved}
      onCancel={() => {}}
    />
  );
  const view = renderPart(form(given));
  return { requests, onSaved, show: (shown: InspectionRow) => view.update(form(shown)) };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const sentTo = (requests: ReturnType<typeof fakeServer>, path: string) =>
  requests.filter(({ method, url }) => method === 'POST' && url.pathname === path);

describe('the form of an inspection', () => {
  it('sends who, when, how many and what was found, and of the rest nothing [S0-T1] [S0-E13]', async () => {
    const { requests, onSaved } = open(null);
    fireEvent.change(await screen.findByLabelText('参加人数'), { target: { value: '2' } });
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '检查单位' }));
    fireEvent.click(await screen.findByTitle('演示居委会'));
    const item = screen.getByRole('radiogroup', { name: /防火封堵不规范/ });
    fireEvent.click(within(item).getByText('不合格'));
    await press('提交');
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sentTo(requests, '/api/inspections')[0]?.body).toEqual({
      place: { building: 'B1' },
      space: 'corridor',
      premises: null,
      checker: 'residents_committee',
      unit: 'U1',
      inspectedOn: '2026-11-20',
      visit: null,
      people: 2,
      contacts: [],
      confirmedHazards: null,
      items: [{ code: 'corridor_firestop', isInOrder: false }],
    });
  });

  it('takes day and people of the entry before, but nobody who does not check there', async () => {
    const { requests, onSaved } = open(null);
    await press('同上一次登记');
    await press('提交');
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sentTo(requests, '/api/inspections')[0]?.body).toMatchObject({
      checker: 'residents_committee',
      unit: null,
      inspectedOn: '2026-11-11',
      people: 5,
    });
  });

  it('says by the field what the server will not take', async () => {
    const refused = new Refusal({
      type: 'refused',
      status: 409,
      title: 'No.',
      titleZh: '检查日期不能晚于今天。',
      refusal: 'inspected_in_future',
      faults: [
        {
          field: 'body.inspectedOn',
          found: '2026-11-30',
          expected: { zh: '不晚于今天的日期', en: 'a day not after today' },
        },
      ],
    });
    open(null, { 'POST /api/inspections': () => refused });
    await press('提交');
    const day = await screen.findByLabelText('检查时间');
    await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('检查日期不能晚于今天。')).toBeTruthy();
  });

  it('mends what was seen: what came meanwhile is told first, and never overwritten unseen', async () => {
    const conflict = new Refusal({
      type: 'conflict',
      status: 409,
      title: 'Changed.',
      titleZh: '该对象已被演示科室修改，请查看后再操作。',
      changes: [],
    });
    let isFirst = true;
    const { requests, onSaved, show } = open(inspection, {
      'POST /api/inspections/I1/amend': () => {
        const answer = isFirst ? conflict : inspection;
        isFirst = false;
        return answer;
      },
    });
    fireEvent.change(await screen.findByLabelText('参加人数'), { target: { value: '4' } });
    show({ ...inspection, people: 3, version: 8 });
    await press('提交');
    expect(await screen.findByText(/已被演示科室修改/)).toBeTruthy();
    await press('提交');
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    const sent = sentTo(requests, '/api/inspections/I1/amend');
    expect(sent.map(({ url }) => url.searchParams.get('ifVersion'))).toEqual(['7', '8']);
  });
});
