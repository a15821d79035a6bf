import { type Dispatch, useEffect, useReducer } from 'react';
import { importFile, previewImport, recogniseFile } from '../../client/queries/imports.ts';
import {
  emptyQueue,
  type FileQueue,
  type FileTask,
  nextTask,
  type QueueEvent,
  reduceQueue,
} from './import-queue.ts';

/**
 * The dropped files, and what is asked of the server for them, one request at a time. A choice that
 * changes takes back the check under way; an import that has begun is never taken back.
 */
export function useImportQueue({ onImported }: { onImported: () => void }): {
  readonly queue: FileQueue;
  readonly dispatch: Dispatch<QueueEvent>;
} {
  const [queue, dispatch] = useReducer(reduceQueue, emptyQueue);
  const task = nextTask(queue);
  const key = task === null ? null : keyOf(task);
  useEffect(() => {
    if (task === null) return;
    const aborter = new AbortController();
    void perform(task, aborter.signal).then((event) => {
      if (aborter.signal.aborted) return;
      dispatch(event);
      if (event.type === 'imported') onImported();
    });
    return () => {
      if (task.step !== 'importing') aborter.abort();
    };
    // The key alone says whether there is something new to ask: the task is made anew each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return { queue, dispatch };
}

function keyOf({ step, entry: { id, choice } }: FileTask): string {
  return [step, id, choice.kind, choice.crs].join(':');
}

/** Asks, and tells what came of it; every failure is an event too. */
async function perform(task: FileTask, signal: AbortSignal): Promise<QueueEvent> {
  const { id } = task.entry;
  try {
    return await ask(task, signal);
  } catch (error) {
    return { type: 'failed', id, error };
  }
}

async function ask({ step, entry }: FileTask, signal: AbortSignal): Promise<QueueEvent> {
  const { id, file, choice } = entry;
  const named = { file, fileName: file.name };
  const { kind, crs } = choice;
  if (step === 'recognising' || kind === null || crs === null) {
    return { type: 'recognised', id, recognition: await recogniseFile({ ...named, signal }) };
  }
  const input = { ...named, kind, crs };
  return step === 'checking'
    ? { type: 'checked', id, report: await previewImport({ ...input, signal }) }
    : { type: 'imported', id, report: await importFile(input) };
}
