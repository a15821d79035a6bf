import { describe, expect, it } from 'vitest';
import { patchAlarm, stepsForBatch, stepsForChange } from '../../src/client/apply-change.ts';
import { changeEntities } from '../../src/contract/changes.ts';
import { alarmOf, changeOf, hazardAfter } from './change-of.ts';

function keysOf(steps: ReturnType<typeof stepsForChange>): string[] {
  return steps.flatMap((step) => (step.kind === 'read-again' ? [step.key[0]] : []));
}

describe('the steps of a change', () => {
  it('show an alarm at once and read the lists again soon', () => {
    const alarm = alarmOf({ stage: 'acknowledged' });
    const steps = stepsForChange(changeOf({ after: alarm }));
    expect(steps[0]).toEqual({ kind: 'patch-alarm', alarm });
    expect(keysOf(steps)).toContain('alarms');
  });

  it('only read again when the log kept no values', () => {
    const steps = stepsForChange(changeOf({ after: null }));
    expect(steps.every((step) => step.kind === 'read-again')).toBe(true);
  });

  it('bring a hazard to lists, buildings, areas and tiles, and leave the columns to the table', () => {
    const steps = stepsForChange(changeOf({ entity: 'hazard', after: hazardAfter({}) }));
    expect(keysOf(steps)).toEqual([
      'hazards',
      'buildings',
      'areas',
      'district',
      'history',
      'quality-issues',
      'to-do',
    ]);
  });

  it('read the columns again for a hazard whose values were not kept', () => {
    expect(keysOf(stepsForChange(changeOf({ entity: 'hazard' })))).toContain('hazard-columns');
  });

  it('exist for every kind of thing that can change', () => {
    const empty = changeEntities.filter(
      (entity) => keysOf(stepsForChange(changeOf({ entity }))).length === 0,
    );
    expect(empty).toEqual([]);
  });

  it('read everything again that a batch may have touched', () => {
    const steps = stepsForBatch({ fromSeq: 1, toSeq: 9000, entities: ['hazard', 'building'] });
    expect(keysOf(steps)).toEqual(
      expect.arrayContaining(['hazards', 'buildings', 'areas', 'hazard-columns', 'imports']),
    );
  });

  it.each([
    ['hazard', ['hazard-columns']],
    ['device', ['device-columns']],
    ['alarm', ['device-columns']],
    ['enforcement', []],
  ] as const)('read of the large tables only that which shows a batch of %s', (entity, tables) => {
    const keys = keysOf(stepsForBatch({ fromSeq: 1, toSeq: 9000, entities: [entity] }));
    expect(keys.filter((key) => key.endsWith('-columns'))).toEqual(tables);
  });
});

describe('a cached list of alarms', () => {
  const list = {
    pages: [
      { items: [alarmOf({ id: 'A1' }), alarmOf({ id: 'A2' })], total: 3, nextCursor: 'x' },
      { items: [alarmOf({ id: 'A3' })], total: 3, nextCursor: null },
    ],
    pageParams: [null, 'x'],
  };

  it('shows the new values in the old place', () => {
    const patched = patchAlarm(list, alarmOf({ id: 'A3', stage: 'verifying' }));
    expect(patched.pages[1]?.items[0]?.stage).toBe('verifying');
    expect(patched.pages[0]?.items).toEqual(list.pages[0]?.items);
    expect(list.pages[1]?.items[0]?.stage).toBe('raised');
  });

  it('stays the same object when the alarm is not in it', () => {
    expect(patchAlarm(list, alarmOf({ id: 'A9' }))).toBe(list);
  });
});
