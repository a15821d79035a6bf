import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ImportForm } from '../../../src/desks/ledger/import-form.tsx';
import { fakeServer, Refusal } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const report = {
  batch: null,
  kind: 'hazards',
  fileName: 'ledger.csv',
  crs: 'CGCS2000',
  rows: 3,
  created: 2,
  updated: 0,
  unchanged: 0,
  refused: 1,
  mends: { 'grade-assumed': 2 },
  faults: [{ row: 4, field: '整改时限', found: '6月30日前', expected: '写明年份' }],
  faultsTotal: 1,
};

async function chooseFile(): Promise<void> {
  const input = document.querySelector('input[type=file]');
  if (input === null) throw new Error('There is no place for a file');
  fireEvent.change(input, { target: { files: [new File(['a,b'], 'ledger.csv')] } });
  await screen.findByText('ledger.csv');
}

const check = () => screen.getByRole('button', { name: '检查文件' });

describe('an import', () => {
  it('shows what was found before anything is written', async () => {
    const requests = fakeServer({ 'POST /api/imports': () => report });
    renderPart(<ImportForm onImported={() => {}} />);
    await chooseFile();
    fireEvent.click(check());
    const row = await screen.findByRole('row', { name: '4 整改时限 6月30日前 写明年份' });
    expect(row).toBeTruthy();
    expect(screen.getByText('未填隐患等级，按“未定级”导入。（2 行）')).toBeTruthy();
    expect(requests.map(({ url }) => url.searchParams.get('preview'))).toEqual(['true']);
  });

  it('is written on confirmation only', async () => {
    const onImported = vi.fn<() => void>();
    const requests = fakeServer({
      'POST /api/imports': ({ url }) =>
        url.searchParams.get('preview') === 'true' ? report : { ...report, batch: 'I1' },
    });
    renderPart(<ImportForm onImported={onImported} />);
    await chooseFile();
    fireEvent.click(check());
    fireEvent.click(await screen.findByRole('button', { name: '确认导入 2 行' }));
    expect(await screen.findByRole('heading', { name: '导入完成' })).toBeTruthy();
    expect(onImported).toHaveBeenCalledOnce();
    expect(requests.at(-1)?.url.searchParams.get('preview')).toBe('false');
  });

  it('offers no confirmation when no row can be taken', async () => {
    fakeServer({ 'POST /api/imports': () => ({ ...report, created: 0, refused: 3 }) });
    renderPart(<ImportForm onImported={() => {}} />);
    await chooseFile();
    fireEvent.click(check());
    expect(await screen.findByText(/没有可导入的行/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /确认导入/ })).toBeNull();
  });

  it('says in one sentence why a file cannot be read', async () => {
    fakeServer({
      'POST /api/imports': () =>
        new Refusal({
          type: 'unreadable-file',
          status: 422,
          title: 'The file is cut off in line 3.',
          titleZh: '文件在第 3 行中断。',
        }),
    });
    renderPart(<ImportForm onImported={() => {}} />);
    await chooseFile();
    fireEvent.click(check());
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('文件在第 3 行中断。'));
  });
});
