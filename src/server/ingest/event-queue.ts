import type { Sender } from '../store/device-tokens.ts';
import { type Intake, ingestBatch } from '../store/events.ts';

/** Takes messages that come one by one, many in one transaction. */
export type EventQueue = {
  /** Settled when the message is committed; rejected when it was not, and should be sent again. */
  readonly take: (sender: Sender, message: unknown) => Promise<void>;
};

const messagesAtOnce = 500;

type Waiting = {
  readonly message: unknown;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/**
 * The first message is written after a turn of the event loop, in which a store that holds the loop while
 * it writes lets the sockets speak; all that come while a transaction is under way go together
 * into the next one: nobody waits for a bundle to fill.
 */
export function createEventQueue(intake: Intake): EventQueue {
  const lines = new Map<string, Waiting[]>();
  const drain = async (key: string, sender: Sender, line: Waiting[]) => {
    while (line.length > 0) {
      await aTurn();
      const batch = line.splice(0, messagesAtOnce);
      const messages = batch.map(({ message }) => message);
      await ingestBatch(intake, sender, messages).then(
        () => batch.forEach(({ resolve }) => resolve()),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      );
    }
    lines.delete(key);
  };
  return {
    take: (sender, message) =>
      new Promise((resolve, reject) => {
        const key = JSON.stringify(sender);
        const waiting = { message, resolve, reject };
        const line = lines.get(key);
        if (line !== undefined) {
          line.push(waiting);
          return;
        }
        const started = [waiting];
        lines.set(key, started);
        void drain(key, sender, started);
      }),
  };
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
