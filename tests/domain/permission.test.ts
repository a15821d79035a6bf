import { describe, expect, it } from 'vitest';
import { roles } from '../../src/domain/actor.ts';
import { actions, mayDo, rolesThatMay } from '../../src/domain/permission.ts';

describe('permissions', () => {
  it('let every role read', () => {
    const reading = actions.filter((action) => action.endsWith('.read'));
    expect(reading.length).toBeGreaterThan(5);
    for (const action of reading) expect(rolesThatMay(action)).toEqual(roles);
  });

  it('give each writing action to the roles whose work it is', () => {
    const writing = actions.filter((action) => !action.endsWith('.read'));
    const table = Object.fromEntries(writing.map((action) => [action, rolesThatMay(action)]));
    expect(table).toEqual({
      'hazard.assign': ['admin'],
      'hazard.rectify': ['community', 'admin'],
      'hazard.inspect': ['inspector', 'admin'],
      'alarm.handle': ['duty', 'admin'],
      'contact.reveal': ['duty', 'community', 'admin'],
      'import.run': ['community', 'admin'],
      'import.undo': ['community', 'admin'],
    });
  });

  it('let nobody but the admin both rectify a hazard and pass its re-inspection', () => {
    const both = roles.filter(
      (role) => mayDo(role, 'hazard.rectify') && mayDo(role, 'hazard.inspect'),
    );
    expect(both).toEqual(['admin']);
  });
});
