import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Welcome } from '../../src/app/welcome.tsx';
import { roles } from '../../src/domain/actor.ts';
import { renderPart } from '../support/render-part.tsx';

beforeEach(() => localStorage.clear());

describe('the words of welcome', () => {
  it.each(roles)('are three sentences for the role %s', (role) => {
    renderPart(<Welcome person={{ account: 'a1', role }} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('are closed for good, for the one who closed them', () => {
    const first = renderPart(<Welcome person={{ account: 'a1', role: 'duty' }} />);
    fireEvent.click(screen.getByRole('button', { name: '不再显示' }));
    expect(screen.queryByRole('listitem')).toBeNull();
    first.unmount();
    const again = renderPart(<Welcome person={{ account: 'a1', role: 'duty' }} />);
    expect(screen.queryByRole('listitem')).toBeNull();
    again.unmount();
    renderPart(<Welcome person={{ account: 'a2', role: 'duty' }} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });
});
