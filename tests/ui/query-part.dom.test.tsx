import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../src/client/api-problem.ts';
import { QueryPart } from '../../src/ui/query-part.tsx';
import { renderPart } from '../support/render-part.tsx';

const part = (query: { data?: string; error?: unknown; refetch?: () => unknown }) => (
  <QueryPart name="楼栋" query={{ data: undefined, error: null, refetch: () => {}, ...query }}>
    {(data) => <p>{data}</p>}
  </QueryPart>
);

describe('a part of the page', () => {
  it('says that it is loading', () => {
    renderPart(part({}));
    expect(screen.getByRole('status').getAttribute('aria-label')).toBe('正在加载 楼栋');
  });

  it('says what failed and tries this part again', () => {
    const refetch = vi.fn<() => void>();
    renderPart(part({ error: new ApiProblem({ kind: 'unreachable' }), refetch }));
    expect(screen.getByRole('alert').textContent).toContain('楼栋未能加载。');
    expect(screen.getByRole('alert').textContent).toContain('请检查网络');
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('keeps in sight what was read before a failure', () => {
    renderPart(part({ data: '12 栋', error: new ApiProblem({ kind: 'unreachable' }) }));
    expect(screen.getByText('12 栋')).toBeTruthy();
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
