import type { ImportKind, ImportReport, Recognition } from '../../client/queries/imports.ts';
import { rowKinds } from '../../domain/import/columns.ts';
import type { Crs } from '../../domain/position.ts';
import { type DoorRefusal, refusalAtDoor } from './import-limits.ts';

/** Why a file goes no further: seen before it was sent, or said by the server. */
export type FileRefusal = DoorRefusal | { readonly kind: 'server'; readonly error: unknown };

/** Where a file stands on its way into the store. */
export type FileState =
  | { readonly step: 'recognising' }
  /** Kind or coordinate system could not be told: a person has to say. */
  | { readonly step: 'choosing' }
  | { readonly step: 'checking' }
  | { readonly step: 'checked'; readonly report: ImportReport }
  | { readonly step: 'importing'; readonly report: ImportReport }
  | { readonly step: 'done'; readonly report: ImportReport }
  | { readonly step: 'refused'; readonly refusal: FileRefusal };

/** null: nobody can tell yet. */
type FileChoice = { readonly kind: ImportKind | null; readonly crs: Crs | null };

export type FileEntry = {
  readonly id: number;
  readonly file: File;
  readonly choice: FileChoice;
  /** null until the server has looked at the file. */
  readonly recognition: Recognition | null;
  readonly state: FileState;
};

export type FileQueue = { readonly entries: readonly FileEntry[]; readonly nextId: number };
export const emptyQueue: FileQueue = { entries: [], nextId: 1 };

export type QueueEvent =
  | { readonly type: 'added'; readonly files: readonly File[] }
  | { readonly type: 'recognised'; readonly id: number; readonly recognition: Recognition }
  | { readonly type: 'chose'; readonly id: number; readonly choice: Partial<FileChoice> }
  | { readonly type: 'checked'; readonly id: number; readonly report: ImportReport }
  /** Everything that was checked may be written. */
  | { readonly type: 'confirmed' }
  | { readonly type: 'imported'; readonly id: number; readonly report: ImportReport }
  | { readonly type: 'failed'; readonly id: number; readonly error: unknown }
  | { readonly type: 'removed'; readonly id: number }
  | { readonly type: 'undone'; readonly batch: string };

/** The files after an event. An event about a file that is gone changes nothing. */
export function reduceQueue(queue: FileQueue, event: QueueEvent): FileQueue {
  switch (event.type) {
    case 'added':
      return add(queue, event.files);
    case 'recognised':
      return change(queue, event.id, (entry) => recognised(entry, event.recognition));
    case 'chose':
      return change(queue, event.id, (entry) => choose(entry, event.choice));
    case 'checked':
      return change(queue, event.id, (entry) =>
        withState(entry, { step: 'checked', report: event.report }),
      );
    case 'confirmed':
      return { ...queue, entries: queue.entries.map(confirm(queue)) };
    case 'imported':
      return change(queue, event.id, (entry) =>
        withState(entry, { step: 'done', report: event.report }),
      );
    case 'failed':
      return change(holdBack(queue), event.id, (entry) =>
        withState(entry, { step: 'refused', refusal: { kind: 'server', error: event.error } }),
      );
    case 'removed':
      return keep(queue, ({ id }) => id !== event.id);
    case 'undone':
      return keep(
        queue,
        ({ state }) => state.step !== 'done' || state.report.batch !== event.batch,
      );
  }
}

function add({ entries, nextId }: FileQueue, files: readonly File[]): FileQueue {
  const added = files.map((file, index) => entryOf(nextId + index, file));
  return { entries: [...entries, ...added], nextId: nextId + files.length };
}

function entryOf(id: number, file: File): FileEntry {
  const refusal = refusalAtDoor(file);
  return {
    id,
    file,
    choice: { kind: null, crs: null },
    recognition: null,
    state: refusal === null ? { step: 'recognising' } : { step: 'refused', refusal },
  };
}

function recognised(entry: FileEntry, recognition: Recognition): FileEntry {
  const { kind, crs } = recognition;
  return choose({ ...entry, recognition }, { kind, crs });
}

/** What was checked is no longer what would be imported: it is checked again. */
function choose(entry: FileEntry, change: Partial<FileChoice>): FileEntry {
  const choice = { ...entry.choice, ...change };
  const isClear = choice.kind !== null && choice.crs !== null;
  return { ...entry, choice, state: { step: isClear ? 'checking' : 'choosing' } };
}

function confirm(queue: FileQueue): (entry: FileEntry) => FileEntry {
  const ids = new Set(filesToImport(queue).map(({ id }) => id));
  return (entry) =>
    entry.state.step === 'checked' && ids.has(entry.id)
      ? withState(entry, { step: 'importing', report: entry.state.report })
      : entry;
}

/** After a failure nothing goes on by itself: what comes later may need what failed. */
function holdBack(queue: FileQueue): FileQueue {
  const entries = queue.entries.map((entry) =>
    entry.state.step === 'importing'
      ? withState(entry, { step: 'checked', report: entry.state.report })
      : entry,
  );
  return { ...queue, entries };
}

function change(queue: FileQueue, id: number, make: (entry: FileEntry) => FileEntry): FileQueue {
  return {
    ...queue,
    entries: queue.entries.map((entry) => (entry.id === id ? make(entry) : entry)),
  };
}

function keep(queue: FileQueue, isKept: (entry: FileEntry) => boolean): FileQueue {
  return { ...queue, entries: queue.entries.filter(isKept) };
}

function withState(entry: FileEntry, state: FileState): FileEntry {
  return { ...entry, state };
}

/** A file needs what its rows name: buildings their compounds, hazards their buildings. */
function rankOf({ choice: { kind } }: FileEntry): number {
  return kind === null ? rowKinds.length : rowKinds.indexOf(kind);
}

function inImportOrder(entries: readonly FileEntry[]): FileEntry[] {
  return [...entries].sort((left, right) => rankOf(left) - rankOf(right) || left.id - right.id);
}

/**
 * The checked files that can be imported, in the order in which they are. A file none of whose rows
 * can be taken is one of them when another comes before it that may hold what its rows name.
 */
export function filesToImport({ entries }: FileQueue): readonly FileEntry[] {
  const checked = inImportOrder(entries.filter(({ state }) => state.step === 'checked'));
  return checked.filter((entry) => rowsToTake(entry) > 0 || isAfterAnother(entry, checked));
}

/** Whether rows that were refused in the check may be taken once the files before it are in. */
export function isCheckedAgain(entry: FileEntry, { entries }: FileQueue): boolean {
  if (entry.state.step !== 'checked' || entry.state.report.refused === 0) return false;
  return isAfterAnother(
    entry,
    entries.filter(({ state }) => state.step === 'checked'),
  );
}

function isAfterAnother(entry: FileEntry, others: readonly FileEntry[]): boolean {
  return others.some((other) => rankOf(other) < rankOf(entry) && rowsToTake(other) > 0);
}

/** Rows that the import would write or has found written already. */
export function rowsToTake({ state }: FileEntry): number {
  if (!('report' in state)) return 0;
  return state.report.rows - state.report.refused;
}

/** One thing to ask of the server for a file. */
export type FileTask = {
  readonly step: 'recognising' | 'checking' | 'importing';
  readonly entry: FileEntry;
};

/**
 * What to do next, one file at a time. Nothing is confirmed before everything is checked; what was
 * confirmed goes on to its end, so that a file dropped meanwhile does not make it begin twice.
 */
export function nextTask({ entries }: FileQueue): FileTask | null {
  for (const step of ['importing', 'recognising', 'checking'] as const) {
    const entry = inImportOrder(entries).find(({ state }) => state.step === step);
    if (entry !== undefined) return { step, entry };
  }
  return null;
}

/** How many rows of the files that are being imported are in; null when none is. */
export function importProgress({ entries }: FileQueue): { rows: number; total: number } | null {
  if (!entries.some(({ state }) => state.step === 'importing')) return null;
  const counted = (step: FileState['step']) =>
    entries.reduce((sum, { state }) => sum + (isAt(state, step) ? state.report.rows : 0), 0);
  const rows = counted('done');
  return { rows, total: rows + counted('importing') };
}

type Reported = Extract<FileState, { readonly report: ImportReport }>;

function isAt(state: FileState, step: FileState['step']): state is Reported {
  return state.step === step && 'report' in state;
}

/** What some files have brought in all. */
export type ImportAnswer = {
  readonly compounds: number;
  readonly hazards: number;
  readonly overdue: number;
  /** Hazards without a place on the map. */
  readonly unplaced: number;
  /** Rows that were refused. */
  readonly toCorrect: number;
};

/** The reports of the files that are in. */
export function doneReports({ entries }: FileQueue): readonly ImportReport[] {
  return entries.flatMap(({ state }) => (state.step === 'done' ? [state.report] : []));
}

export function answerOf(reports: readonly ImportReport[]): ImportAnswer {
  const sum = (count: (report: ImportReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const ofKind = (kind: ImportKind, count: (report: ImportReport) => number) =>
    sum((report) => (report.kind === kind ? count(report) : 0));
  const taken = ({ rows, refused }: ImportReport) => rows - refused;
  return {
    compounds: ofKind('compounds', taken),
    hazards: ofKind('hazards', taken),
    overdue: sum(({ overdue }) => overdue ?? 0),
    unplaced: ofKind('hazards', ({ unplaced }) => unplaced),
    toCorrect: sum(({ refused }) => refused),
  };
}
