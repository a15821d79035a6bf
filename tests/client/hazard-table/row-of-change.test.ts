import { describe, expect, it } from 'vitest';
import { rowOfChange } from '../../../src/client/hazard-table/row-of-change.ts';
import { changeOf, hazardAfter } from '../change-of.ts';

describe('a change', () => {
  it('of a hazard makes its row', () => {
    const change = changeOf({ entity: 'hazard', after: hazardAfter({ number: 9 }) });
    expect(rowOfChange(change)).toMatchObject({ number: 9, status: 'rectifying' });
  });

  it('of something else makes no row', () => {
    expect(rowOfChange(changeOf({ entity: 'building', after: hazardAfter({}) }))).toBeNull();
  });

  it('without values makes no row', () => {
    expect(rowOfChange(changeOf({ entity: 'hazard', after: null }))).toBeNull();
  });

  it('with an unknown status makes no row', () => {
    expect(
      rowOfChange(changeOf({ entity: 'hazard', after: hazardAfter({ status: 'forgotten' }) })),
    ).toBeNull();
  });
});
