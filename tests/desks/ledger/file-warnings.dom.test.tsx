import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { QualityIssue } from '../../../src/contract/quality-issues.ts';
import { FileWarnings } from '../../../src/desks/ledger/file-warnings.tsx';
import { fakeServer } from '../../support/fake-server.ts';
import { area } from '../../support/object-views.ts';
import { renderPart } from '../../support/render-part.tsx';

const issue: QualityIssue = {
  id: 'building_confirmed_differs B1',
  kind: 'building_confirmed_differs',
  subject: { kind: 'building', id: 'B1', name: '一号楼' },
  area,
  building: 'B1',
  compound: null,
  hazard: null,
  place: '一号楼',
  hasPropertyManager: null,
  twin: null,
  numbers: { confirmed: 5, recorded: 3 },
  days: null,
};

it('a building whose confirmed number is not that of its plan is told both, above its sheet [S0-R9]', async () => {
  const requests = fakeServer({
    'GET /api/quality-issues': () => ({ items: [issue], total: 3, nextCursor: 'x' }),
  });
  renderPart(<FileWarnings place={{ building: 'B1' }} />);
  const warnings = await screen.findByRole('region', { name: '核对提示' });
  expect(warnings.textContent).toContain('确认数与方案不符');
  expect(warnings.textContent).toContain('确认 5 处 · 清单 3 条');
  expect(warnings.textContent).toContain('另有 2 项');
  expect(requests[0]?.url.searchParams.get('building')).toBe('B1');
});

it('a compound whose numbers agree is left in peace [S0-R10]', async () => {
  const requests = fakeServer({
    'GET /api/quality-issues': () => ({ items: [], total: 0, nextCursor: null }),
  });
  const { container } = renderPart(<FileWarnings place={{ compound: 'C1' }} />);
  await expect.poll(() => requests.length).toBe(1);
  expect(container.textContent).toBe('');
});
