import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createAppRouter } from '../../src/app/router.tsx';
import { fakeServer, Refusal } from '../support/fake-server.ts';
import { renderPart } from '../support/render-part.tsx';

const wrong = new Refusal({
  type: 'wrong-credentials',
  status: 401,
  title: 'User name or password is wrong.',
  titleZh: '用户名或密码不正确。',
});

function openPage(address: string) {
  const requests = fakeServer({
    'GET /api/session': () => ({ session: null }),
    'POST /api/session': () => wrong,
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createAppRouter(new QueryClient(), history);
  renderPart(<RouterProvider router={router} />);
  return { requests, history };
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the sign-in page', () => {
  it('stands before every desk and remembers the way', async () => {
    const { history } = openPage('/duty?pick=alarm:A1');
    const name = await screen.findByLabelText('用户名');
    expect(document.activeElement).toBe(name);
    expect(new URLSearchParams(history.location.search).get('next')).toBe('/duty?pick=alarm:A1');
  });

  it('says what is missing and sends nothing', async () => {
    const { requests } = openPage('/sign-in');
    fireEvent.click(await screen.findByRole('button', { name: '登录' }));
    expect(screen.getByText('请输入用户名。')).toBeTruthy();
    expect(screen.getByText('请输入密码。')).toBeTruthy();
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('says in a sentence that the password is wrong', async () => {
    openPage('/sign-in');
    await screen.findByLabelText('用户名');
    type('用户名', 'leader');
    type('密码', 'not it');
    fireEvent.click(screen.getByRole('button', { name: '登录' }));
    expect((await screen.findByRole('alert')).textContent).toBe('用户名或密码不正确。');
  });

  it('changes its language', async () => {
    openPage('/sign-in');
    fireEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByLabelText('User name')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en-GB');
  });
});
