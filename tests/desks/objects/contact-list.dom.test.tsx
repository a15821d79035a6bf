import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ContactList } from '../../../src/desks/objects/contact-list.tsx';
import { fakeServer } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const masked = {
  id: 'C1',
  owner: 'building',
  ownerId: 'B1',
  area: 500_199_001_001_000,
  duty: '楼栋长',
  name: '演***',
  phone: '199****0001',
};

const open = () =>
  fakeServer({
    'GET /api/contacts': () => ({ items: [masked], total: 1 }),
    'POST /api/contacts/C1/reveal': () => ({ ...masked, name: '演示甲', phone: '199-0000-0001' }),
  });

describe('a contact', () => {
  it('is shown in full only for a reason, which is sent along', async () => {
    const requests = open();
    renderPart(<ContactList owner="building" ownerId="B1" mayReveal />);
    fireEvent.click(await screen.findByRole('button', { name: '显示完整信息' }));
    const submit = screen.getByRole('button', { name: '显示完整信息' });
    expect(submit.hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText('查看原因'), { target: { value: ' 核实报警 ' } });
    fireEvent.click(submit);
    expect(await screen.findByText('199-0000-0001')).toBeTruthy();
    expect(requests.at(-1)?.body).toEqual({ reason: '核实报警' });
  });

  it('stays masked for those who may not', async () => {
    open();
    renderPart(<ContactList owner="building" ownerId="B1" mayReveal={false} />);
    expect(await screen.findByText('199****0001')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
