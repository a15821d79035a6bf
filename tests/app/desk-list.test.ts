import { describe, expect, it } from 'vitest';
import { deskOfPath, desksFor } from '../../src/app/desk-list.ts';

describe('the rail', () => {
  it('shows the desks that a person may use', () => {
    expect(desksFor(new Set(['area.read', 'alarm.read', 'import.run']))).toEqual([
      'overview',
      'duty',
      'ledger',
    ]);
    expect(desksFor(new Set(['area.read']))).toEqual(['overview']);
  });

  it('knows the desk of an address', () => {
    expect(deskOfPath('/ledger')).toBe('ledger');
    expect(deskOfPath('/elsewhere')).toBe('overview');
  });
});
