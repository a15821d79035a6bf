import { describe, expect, it } from 'vitest';
import { quarantineReason } from '../../../src/desks/ledger/quarantine-reason.ts';

describe('why a message could not be taken', () => {
  it.each([
    ['unknown device', 'unknownDevice'],
    ['device: not the one of the token', 'wrongDevice'],
    ['kind: not of a charger', 'wrongKind'],
    ['kind: Invalid input', 'unreadable'],
    ['at: in the future', 'inFuture'],
    ['unreadable', 'unreadable'],
  ])('is of %j said as %s', (reason, sentence) => {
    expect(quarantineReason(reason)).toBe(sentence);
  });
});
