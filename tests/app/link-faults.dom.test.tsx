import { fireEvent, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { linkFaults } from '../../src/app/link-faults.ts';
import { LinkNotes } from '../../src/app/link-notes.tsx';
import { renderPart } from '../support/render-part.tsx';

const partsOf = (search: Record<string, string>) => linkFaults(search).map(({ part }) => part);

describe('a link', () => {
  it('that can be read has no fault', () => {
    const search = {
      period: '2026-01-01..',
      area: '500199',
      since: '2026-11-13',
      list: 'units',
      status: 'assigned,closed',
      unit: 'U1',
    };
    expect(linkFaults(search)).toEqual([]);
    expect(linkFaults({ period: 'days30' })).toEqual([]);
  });

  it('with an impossible period, an unknown code or word says which', () => {
    for (const period of ['2026-02-30..', '2026-05-01..2026-04-01', 'soon', '2026-01-01']) {
      expect(partsOf({ period })).toEqual(['period']);
    }
    expect(partsOf({ area: '50019' })).toEqual(['area']);
    expect(partsOf({ since: '2026-13-01', list: 'persons' })).toEqual(['since', 'list']);
    expect(linkFaults({ status: 'assigned,lost' })).toEqual([{ part: 'filter', text: 'lost' }]);
  });

  it('of any text is read or told of, never an error', () => {
    const text = fc.string();
    fc.assert(
      fc.property(fc.record({ period: text, area: text, since: text, status: text }), (search) => {
        expect(Array.isArray(linkFaults(search))).toBe(true);
      }),
    );
  });
});

it('what cannot be read is said in a sentence, however long it is', () => {
  const forget = vi.fn<() => void>();
  renderPart(<LinkNotes faults={[{ part: 'area', text: '9'.repeat(300) }]} forget={forget} />);
  const note = screen.getByRole('alert').textContent ?? '';
  expect(note).toContain('区划代码“999');
  expect(note.length).toBeLessThan(90);
  fireEvent.click(screen.getByRole('button'));
  expect(forget).toHaveBeenCalledOnce();
});
