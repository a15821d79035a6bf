import { describe, expect, it } from 'vitest';
import { changeVerbKey } from '../../src/text/change-verb.ts';

describe('a verb of the change log', () => {
  it('has words', () => {
    expect(changeVerbKey('start_verification')).toBe('change.verb.start_verification');
  });

  it.each(['toString', 'constructor', 'from_the_future'])('%s has none', (verb) => {
    expect(changeVerbKey(verb)).toBeNull();
  });
});
