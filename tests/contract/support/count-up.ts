import type { Actor } from '../../../src/domain/actor.ts';
import type { Alarm } from '../../../src/domain/alarm.ts';
import { accept } from '../../../src/domain/verdict.ts';
import { changeAlarm } from '../../../src/server/store/alarms.ts';
import { newRandomId, type Store } from '../../../src/server/store/store.ts';

/** How one writer reaches the store; plain values, since they may go to another thread. */
export type WriterTask = {
  readonly engine: 'sqlite' | 'postgres';
  /** The file, or the address of the database. */
  readonly address: string;
  readonly actor: Actor;
  readonly alarm: string;
  readonly times: number;
};

/** Reads an alarm and writes it back with one repeat more, so many times: a lost update shows. */
export async function countUp(
  store: Store,
  { actor, alarm, times }: Pick<WriterTask, 'actor' | 'alarm' | 'times'>,
): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await changeAlarm(store, actor, {
      verb: 'repeat',
      id: alarm,
      apply: (before: Alarm) => accept({ ...before, repeats: before.repeats + 1 }),
    });
  }
}

/** A store over an engine of its own, with nobody to wake. */
export function storeOver(engine: Store['engine']): Store {
  return { engine, now: () => 0, newId: newRandomId, wake: () => {} };
}
