import pg from 'pg';
import type { LocalWakeUps } from './wake-ups.ts';

const channel = 'qinghuan_changes';
const reconnectMs = 2_000;

export type SharedWakeUps = {
  /** Tells the other processes; never fails, since a poll finds what a lost wake-up would have told. */
  announce(): void;
  close(): Promise<void>;
};

/** Carries wake-ups between API processes by NOTIFY without payload. Live streams poll as well. */
export function shareWakeUps(url: string, local: LocalWakeUps): SharedWakeUps {
  let client: pg.Client | null = null;
  let isClosed = false;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url });
    next.on('error', () => reconnectLater());
    next.on('notification', () => local.wakeAll());
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
  };
  const reconnectLater = () => {
    client = null;
    if (!isClosed) setTimeout(() => void connect().catch(reconnectLater), reconnectMs).unref();
  };
  void connect().catch(reconnectLater);

  // One NOTIFY at a time, and one more for all that came while it was under way.
  let announcing: Promise<unknown> | null = null;
  let isAskedAgain = false;
  const announce = () => {
    isAskedAgain = announcing !== null;
    if (client === null || announcing !== null) return;
    announcing = client
      .query(`notify ${channel}`)
      .catch(() => {})
      .finally(() => {
        announcing = null;
        if (isAskedAgain) announce();
      });
  };

  return {
    announce,
    async close() {
      isClosed = true;
      await client?.end();
    },
  };
}
