import { expect, it } from 'vitest';
import { importLimits as limitsOfServer } from '../../../src/contract/imports.ts';
import { importLimits } from '../../../src/desks/ledger/import-limits.ts';

it('the page states the limits that the server keeps', () => {
  expect(importLimits).toEqual(limitsOfServer);
});
