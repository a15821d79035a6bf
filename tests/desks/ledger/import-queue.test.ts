import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  doneReports,
  emptyQueue,
  type FileQueue,
  filesToImport,
  importProgress,
  isCheckedAgain,
  nextTask,
  type QueueEvent,
  reduceQueue,
} from '../../../src/desks/ledger/import-queue.ts';
import { type RowKind, rowKinds } from '../../../src/domain/import/columns.ts';
import { recognitionOf, reportOf } from './import-reports.ts';

const file = (name: string) => new File(['a,b'], name);
const after = (events: readonly QueueEvent[], queue: FileQueue = emptyQueue) =>
  events.reduce(reduceQueue, queue);

/** Files of these kinds, recognised and checked; every row can be taken unless a report says no. */
function checked(kinds: readonly RowKind[], reports: Parameters<typeof reportOf>[0][] = []) {
  const files = kinds.map((kind) => file(`${kind}.csv`));
  return after([
    { type: 'added', files },
    ...kinds.flatMap((kind, index): QueueEvent[] => {
      const id = index + 1;
      const report = reportOf({ kind, fileName: `${kind}.csv`, refused: 0, ...reports[index] });
      return [
        { type: 'recognised', id, recognition: recognitionOf({ kind, kinds: [kind] }) },
        { type: 'checked', id, report },
      ];
    }),
  ]);
}

const stepsOf = (queue: FileQueue) => queue.entries.map(({ state }) => state.step);
const kindsOf = (queue: FileQueue) => filesToImport(queue).map(({ choice }) => choice.kind);

describe('dropped files', () => {
  it('are recognised and checked one after the other, before anything is written', () => {
    let queue = after([{ type: 'added', files: [file('a.csv'), file('b.csv')] }]);
    expect(nextTask(queue)).toMatchObject({ step: 'recognising', entry: { id: 1 } });
    queue = after([{ type: 'recognised', id: 1, recognition: recognitionOf() }], queue);
    expect(nextTask(queue)).toMatchObject({ step: 'recognising', entry: { id: 2 } });
    queue = after([{ type: 'recognised', id: 2, recognition: recognitionOf() }], queue);
    expect(nextTask(queue)).toMatchObject({ step: 'checking', entry: { id: 1 } });
  });

  it('that cannot be read are refused at the door, and the others go on', () => {
    const queue = after([{ type: 'added', files: [file('a.xlsx'), file('b.csv')] }]);
    expect(stepsOf(queue)).toEqual(['refused', 'recognising']);
  });

  it('wait for a person where kind or coordinate system cannot be told', () => {
    const added: QueueEvent = { type: 'added', files: [file('a.csv')] };
    const unknown: QueueEvent = {
      type: 'recognised',
      id: 1,
      recognition: recognitionOf({ kind: null, crs: null }),
    };
    expect(stepsOf(after([added, unknown]))).toEqual(['choosing']);
    const kind: QueueEvent = { type: 'chose', id: 1, choice: { kind: 'hazards' } };
    expect(stepsOf(after([added, unknown, kind]))).toEqual(['choosing']);
    const crs: QueueEvent = { type: 'chose', id: 1, choice: { crs: 'GCJ02' } };
    expect(stepsOf(after([added, unknown, kind, crs]))).toEqual(['checking']);
  });

  it('are checked again when a choice changes', () => {
    const queue = checked(['hazards']);
    expect(stepsOf(queue)).toEqual(['checked']);
    const chosen = after([{ type: 'chose', id: 1, choice: { crs: 'BD09' } }], queue);
    expect(stepsOf(chosen)).toEqual(['checking']);
    expect(chosen.entries[0]?.choice).toEqual({ kind: 'hazards', crs: 'BD09' });
  });

  it('are imported in the order in which they name each other, whatever the order of the drop', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...rowKinds], { minLength: 1, maxLength: rowKinds.length }),
        (kinds) => {
          const wanted = rowKinds.filter((kind) => kinds.includes(kind));
          expect(kindsOf(checked(kinds))).toEqual(wanted);
          let queue = after([{ type: 'confirmed' }], checked(kinds));
          for (const kind of wanted) {
            const task = nextTask(queue);
            expect(task).toMatchObject({ step: 'importing', entry: { choice: { kind } } });
            const id = task?.entry.id ?? 0;
            queue = after([{ type: 'imported', id, report: reportOf({ kind }) }], queue);
          }
          expect(nextTask(queue)).toBeNull();
        },
      ),
    );
  });

  it('of which no row can be taken are left out, unless one before them may hold what they name', () => {
    const nothing = { rows: 3, refused: 3 };
    expect(kindsOf(checked(['buildings'], [nothing]))).toEqual([]);
    const queue = checked(['buildings', 'compounds'], [nothing, {}]);
    expect(kindsOf(queue)).toEqual(['compounds', 'buildings']);
    const isAgain = queue.entries.map((entry) => isCheckedAgain(entry, queue));
    expect(isAgain).toEqual([true, false]);
    expect(kindsOf(checked(['buildings', 'hazards'], [nothing, {}]))).toEqual(['hazards']);
  });

  it('after a failure wait for a person, because they may need what failed', () => {
    const confirmed = after([{ type: 'confirmed' }], checked(['hazards', 'areas']));
    const failed = after([{ type: 'failed', id: 2, error: new Error('away') }], confirmed);
    expect(stepsOf(failed)).toEqual(['checked', 'refused']);
    expect(nextTask(failed)).toBeNull();
  });

  it('that come while others are written wait, so that no import begins twice', () => {
    const confirmed = after([{ type: 'confirmed' }], checked(['areas', 'hazards']));
    const begun = nextTask(confirmed);
    expect(begun).toMatchObject({ step: 'importing', entry: { id: 1 } });
    let queue = after([{ type: 'added', files: [file('late.csv')] }], confirmed);
    expect(nextTask(queue)).toMatchObject({ step: 'importing', entry: { id: 1 } });
    queue = after([{ type: 'imported', id: 1, report: reportOf({ kind: 'areas' }) }], queue);
    expect(nextTask(queue)).toMatchObject({ step: 'importing', entry: { id: 2 } });
    queue = after([{ type: 'imported', id: 2, report: reportOf() }], queue);
    expect(nextTask(queue)).toMatchObject({ step: 'recognising', entry: { id: 3 } });
  });

  it('leave the list when their batch is undone', () => {
    const confirmed = after([{ type: 'confirmed' }], checked(['areas', 'hazards']));
    const done = after(
      [{ type: 'imported', id: 1, report: reportOf({ kind: 'areas', batch: 'I1' }) }],
      confirmed,
    );
    expect(after([{ type: 'undone', batch: 'I1' }], done).entries.map(({ id }) => id)).toEqual([2]);
  });

  it('that are gone are changed by nothing that comes late', () => {
    const queue = after([{ type: 'removed', id: 1 }], checked(['areas']));
    expect(after([{ type: 'checked', id: 1, report: reportOf() }], queue)).toEqual(queue);
  });

  it('count the rows that are in, of all that are on their way', () => {
    const confirmed = after([{ type: 'confirmed' }], checked(['areas', 'hazards'], [{ rows: 7 }]));
    expect(importProgress(confirmed)).toEqual({ rows: 0, total: 10 });
    const half = after(
      [{ type: 'imported', id: 1, report: reportOf({ kind: 'areas', rows: 7 }) }],
      confirmed,
    );
    expect(importProgress(half)).toEqual({ rows: 7, total: 10 });
    expect(importProgress(checked(['areas']))).toBeNull();
  });
});

describe('what came of the files', () => {
  it('counts compounds and hazards that were taken, what is overdue, and what is to correct', () => {
    const reports = [
      reportOf({ kind: 'compounds', rows: 12, refused: 2, overdue: null, unplaced: 10 }),
      reportOf({ rows: 30, refused: 5, overdue: 4, unplaced: 25 }),
      reportOf({ kind: 'areas', rows: 8, refused: 0, overdue: null, unplaced: 0 }),
    ];
    expect(answerOf(reports)).toEqual({
      compounds: 10,
      hazards: 25,
      overdue: 4,
      unplaced: 25,
      toCorrect: 7,
    });
  });

  it('is told of what was imported, not of what was only checked', () => {
    const queue = checked(['areas', 'hazards']);
    expect(doneReports(queue)).toEqual([]);
    const done = after(
      [{ type: 'confirmed' }, { type: 'imported', id: 1, report: reportOf() }],
      queue,
    );
    expect(doneReports(done)).toHaveLength(1);
  });
});
