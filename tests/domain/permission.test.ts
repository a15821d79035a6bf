import { describe, expect, it } from 'vitest';
import { roles } from '../../src/domain/actor.ts';
import { actions, mayDo, rolesThatMay } from '../../src/domain/permission.ts';

describe('permissions', () => {
  it('let every role read, but for what offices keep among themselves', () => {
    const reading = actions.filter((action) => action.endsWith('.read'));
    const closed = reading.filter((action) => rolesThatMay(action).length < roles.length);
    expect(reading.length).toBeGreaterThan(closed.length + 5);
    expect(Object.fromEntries(closed.map((action) => [action, rolesThatMay(action)]))).toEqual({
      'report.read': ['leader', 'duty', 'community', 'admin'],
      'matter.read': ['leader', 'planner', 'duty', 'community', 'admin'],
      'supervision.read': ['leader', 'duty', 'community', 'admin'],
      'enforcement.read': ['leader', 'duty', 'community', 'admin'],
      'presence.read': ['leader', 'duty', 'community', 'admin'],
      'quality.read': ['leader', 'duty', 'community', 'admin'],
    });
  });

  it('give each writing action to the roles whose work it is', () => {
    const writing = actions.filter((action) => !action.endsWith('.read'));
    const table = Object.fromEntries(writing.map((action) => [action, rolesThatMay(action)]));
    expect(table).toEqual({
      'hazard.report': ['community', 'inspector', 'admin'],
      'hazard.assign': ['admin'],
      'hazard.rectify': ['community', 'admin'],
      'hazard.inspect': ['inspector', 'admin'],
      'hazard.enforce': ['community', 'admin'],
      'filter.keep': [...roles],
      'filter.share': ['admin'],
      'alarm.handle': ['duty', 'admin'],
      'inspection.record': ['community', 'inspector', 'admin'],
      'ledger.keep': ['community', 'admin'],
      'contact.reveal': ['duty', 'community', 'admin'],
      'import.run': ['community', 'admin'],
      'import.undo': ['community', 'admin'],
      'export.run': ['leader', 'community', 'admin'],
      'demo.delete': ['admin'],
      'district.set': ['admin'],
      'ingest.manage': ['admin'],
    });
  });

  it('let nobody but the admin both rectify a hazard and pass its re-inspection', () => {
    const both = roles.filter(
      (role) => mayDo(role, 'hazard.rectify') && mayDo(role, 'hazard.inspect'),
    );
    expect(both).toEqual(['admin']);
  });
});
