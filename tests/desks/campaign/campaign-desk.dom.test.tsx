import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CampaignDesk } from '../../../src/desks/campaign/campaign-desk.tsx';
import type { CampaignView } from '../../../src/desks/campaign/campaign-view.ts';
import { readSeeds } from '../../../src/server/seeds/read-seeds.ts';
import type { Language } from '../../../src/text/language.ts';
import { fakeServer, unreachable } from '../../support/fake-server.ts';
import { renderPart } from '../../support/render-part.tsx';

const seeds = readSeeds();
const nothing: CampaignView = { doc: null, part: null, item: null, text: '' };

/** The desk with an address that remembers. */
function Desk({ from = {} }: { from?: Partial<CampaignView> }): ReactElement {
  const [view, setView] = useState({ ...nothing, ...from });
  return (
    <CampaignDesk
      view={view}
      onViewChange={(change) => setView((before) => ({ ...before, ...change }))}
    />
  );
}

async function openDesk(from: Partial<CampaignView> = {}, language: Language = 'zh') {
  fakeServer({ 'GET /api/notices': () => seeds });
  renderPart(<Desk from={from} />, language);
  await screen.findByRole('article');
}

const list = () => screen.getByRole('navigation', { name: '专项行动通知' });
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('the desk of the notices', () => {
  it('lists the five notices, newest first, and opens the newest [S3-M1]', async () => {
    await openDesk();
    const names = within(list())
      .getAllByRole('button')
      .slice(0, 5)
      .map((button) => button.textContent ?? '');
    expect(names).toHaveLength(5);
    expect(names[0]).toContain('虎峰镇');
    expect(names[4]).toContain('渡跃街发〔2022〕6号');
    expect(screen.getByRole('heading', { level: 2, name: /老旧小区消防安全/ })).toBeTruthy();
  });

  it('opens another notice with its number and day [S2-M1]', async () => {
    await openDesk();
    fireEvent.click(within(list()).getByRole('button', { name: /飞线充电/ }));
    const article = await screen.findByRole('article');
    expect(within(article).getByText(/铜安办〔2024〕2号 · 2024-01-09/)).toBeTruthy();
    expect(within(list()).getByRole('button', { current: 'page' }).textContent).toContain(
      '飞线充电',
    );
  });

  it('shows a task with its phase, units, day and the words of the notice [S3-T2.3]', async () => {
    await openDesk({ doc: 'old_compounds_2024' });
    const row = within(screen.getByRole('table', { name: '任务' })).getByRole('row', {
      name: /楼栋长/,
    });
    expect(cellsOf(row)).toEqual([
      '明确各小区的网格员、楼栋长',
      '各社区',
      '2024-04-10',
      '4月10日前',
    ]);
  });

  it('says that a day was past before the notice came, and does not blame [S1-X2]', async () => {
    await openDesk({ doc: 'gas_safety_2022' });
    const row = within(screen.getByRole('table', { name: '阶段' })).getByRole('row', {
      name: /单位用户集中安装阶段/,
    });
    expect(row.textContent).toContain('2022-01-31 发文前已到期');
    expect(screen.queryByText(/逾期未/)).toBeNull();
  });

  it('draws a sheet as it is printed, with its fields, fixed rows and note [S0-T1] [S0-T1r] [S0-T1n]', async () => {
    await openDesk({ doc: 'hazard_clearing_2023' });
    const sheet = screen.getByRole('table', { name: /一楼一档/ });
    const group = within(sheet).getByRole('columnheader', { name: '电力企业专业检查' });
    expect(group.getAttribute('colspan')).toBe('2');
    const rows = within(sheet).getAllByRole('row').slice(2);
    expect(rows.map((row) => cellsOf(row)[0])).toEqual([
      '楼栋转换层、架空层、设备层等空间',
      '地下室、半地下室、车库、庭院等空间',
      '楼道、大厅等空间',
      '单位用户甲',
      '单位用户乙',
      '居民用户甲',
      '居民用户乙',
    ]);
    expect(rows.every((row) => cellsOf(row).length === 8)).toBe(true);
    const figure = sheet.closest('figure');
    expect(figure?.textContent).toContain('建筑地址');
    expect(figure?.textContent).toContain('与高层建筑信息采集系统保持一致');
  });

  it('has the text of a notice beside how it is read [S3-X1]', async () => {
    await openDesk({ doc: 'old_compounds_2024' });
    const table = screen.getByRole('table', { name: '勘误' });
    const row = within(table).getByRole('row', { name: /12月底/ });
    const [kind, text, reading] = cellsOf(row);
    expect(kind).toBe('前后不一');
    expect(text).toContain('12月底');
    expect(reading).toContain('2024-12-25');
  });

  it('says where a notice leaves a part out', async () => {
    await openDesk({ doc: 'winter_spring_2023' });
    const { tables } = seeds.notices.find(({ id }) => id === 'S4') ?? { tables: [] };
    expect(tables).toEqual([]);
    expect(screen.getByText('通知没有附表。')).toBeTruthy();
  });

  it('goes to a part of the document and takes the keyboard there', async () => {
    await openDesk({ doc: 'hazard_clearing_2023' });
    const index = screen.getByRole('navigation', { name: '本页目录' });
    fireEvent.click(within(index).getByRole('button', { name: '表格' }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: '表格' }));
  });

  it('jumps from a result of the search to its line', async () => {
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockReturnValue();
    await openDesk();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '联席会议' } });
    fireEvent.click(screen.getByRole('button', { name: 'search' }));
    fireEvent.click(await screen.findByRole('option', { name: /联席会议.*报送与会议/ }));
    await screen.findByRole('heading', { level: 2, name: '飞线充电专项整治' });
    const line = document.querySelector('[data-current]');
    expect(line?.textContent).toContain('联席会议');
    await waitFor(() => expect(scrolled.mock.contexts).toContain(line));
    scrolled.mockRestore();
  });

  it('says in one sentence that a search found nothing', async () => {
    await openDesk({ text: '没有这样的词' });
    expect(screen.getByText(/没有找到“没有这样的词”/)).toBeTruthy();
  });

  it('calls the siting rules defaults and not law, each with source, check and confidence', async () => {
    await openDesk({ doc: 'siting_rules' });
    expect(screen.getByText(/均为默认值，不是法律规定/)).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: '选址规则' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows).toHaveLength(seeds.sitingRules.length);
    for (const row of rows) {
      expect(cellsOf(row)[6]).toMatch(/^\d+%$/);
      expect(cellsOf(row)[4]).not.toBe('');
    }
  });

  it('has the 37 check items by space, twelve of electricity and twenty-five of gas', async () => {
    await openDesk({ doc: 'hazard_taxonomy' });
    const region = screen.getByRole('region', { name: '检查项' });
    const rows = within(region)
      .getAllByRole('row')
      .filter((row) => within(row).queryAllByRole('cell').length > 0);
    expect(rows).toHaveLength(37);
    const ofCategory = (name: string) =>
      [...region.querySelectorAll<HTMLTableCellElement>('th[scope=rowgroup]')]
        .filter(({ textContent }) => textContent === name)
        .reduce((sum, { rowSpan }) => sum + rowSpan, 0);
    expect([ofCategory('用电隐患'), ofCategory('用气隐患')]).toEqual([12, 25]);
  });

  it('tells what the grades of a device ask for, and what they do not [S1-T1.4] [S1-T2.3]', async () => {
    await openDesk({ doc: 'device_requirements' });
    const table = screen.getByRole('table', { name: '装置要求' });
    const cutOff = within(table).getByRole('row', { name: /连锁切断/ });
    expect(cellsOf(cutOff).slice(1)).toEqual(['不要求', '有线或无线连锁切断装置的功能']);
    const valveData = within(table).getByRole('row', { name: /安全自闭阀开、闭状态/ });
    expect(cellsOf(valveData)[1]).toBe('不要求');
  });

  it('never shows a row of the checklist', async () => {
    for (const { campaign } of seeds.notices) {
      await openDesk({ doc: campaign.code });
      expect(document.body.innerHTML).not.toMatch(/\b(?:S[0-4]-[A-Z]\d|B5\.\d)/);
      document.body.replaceChildren();
    }
  });

  it('speaks English: its own words and those of the notices', async () => {
    await openDesk({ doc: 'hazard_clearing_2023' }, 'en');
    const sheet = screen.getByRole('table', { name: /building file/i });
    for (const cell of within(sheet).getAllByRole('columnheader')) {
      expect(cell.textContent).not.toMatch(/[\u4e00-\u9fff]/);
    }
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings.filter((words) => /[\u4e00-\u9fff]/.test(words ?? ''))).toEqual([]);
  });

  it('says what failed and tries again', async () => {
    let isUp = false;
    fakeServer({ 'GET /api/notices': () => (isUp ? seeds : unreachable) });
    renderPart(<Desk />);
    expect((await screen.findByRole('alert')).textContent).toContain('无法连接服务器');
    isUp = true;
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('article')).toBeTruthy();
  });

  it('says what to do where there are no notices', async () => {
    fakeServer({ 'GET /api/notices': () => ({ ...seeds, notices: [] }) });
    renderPart(<Desk />);
    expect(await screen.findByText(/还没有通知数据/)).toBeTruthy();
  });
});
