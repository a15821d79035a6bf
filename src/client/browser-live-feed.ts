import {
  batchEventSchema,
  changeSchema,
  heartbeatSchema,
  listChanges,
  liveStream,
} from '../contract/changes.ts';
import { addressOf, call } from './api.ts';
import {
  createLiveFeed,
  type LiveFeed,
  type LiveMessage,
  type LiveStream,
  type StreamHandlers,
} from './live-feed.ts';
import { createSharedStream, type TabChannel } from './shared-stream.ts';
import { steadyNow } from './steady-clock.ts';
import { createTabLeader, type LeaseStorage } from './tab-leader.ts';

export type BrowserFeedOptions = {
  /** The seq that the page already shows, from `GET /api/district`. */
  readonly after: number;
  /** Tabs of one account in one district share a stream; others must not hear it. */
  readonly account: string;
  readonly district: string;
};

/** The live feed of this tab, started by `start()`: one stream for all tabs of the browser. */
export function createBrowserFeed({ after, account, district }: BrowserFeedOptions): LiveFeed {
  const scope = `qinghuan.live.${district}.${account}`;
  // With the mock each tab has a district of its own: there is nothing to share.
  const storage = __MOCK__ ? null : storageOrNull();
  const tabs = storage === null ? null : joinTabs(scope);
  const shared =
    tabs && createSharedStream({ channel: tabs.channel, openStream: openServerStream });
  const feed = createLiveFeed({
    openStream: shared?.openStream ?? openServerStream,
    poll: (seq) => withinTime((signal) => call(listChanges, { query: { after: seq }, signal })),
    now: steadyNow,
    setTimer: setBrowserTimer,
    random: Math.random,
    after,
  });
  const leader =
    storage &&
    createTabLeader({
      storage,
      key: scope,
      tab: randomName(),
      now: Date.now,
      setTimer: setBrowserTimer,
      random: Math.random,
      onRole: (role) => {
        shared?.setRole(role);
        feed.wake();
      },
    });
  let stopWaking = () => {};

  function start(): void {
    tabs?.open();
    leader?.start();
    feed.start();
    stopWaking = watchPage({
      onWake: feed.wake,
      onHide: () => leader?.stop(),
      onReturn: () => leader?.start(),
    });
  }

  function stop(): void {
    stopWaking();
    leader?.stop();
    feed.stop();
    tabs?.close();
  }

  return { ...feed, start, stop };
}

/** A question that never ends would hold back every change behind it. */
const pollWithinMs = 10_000;

async function withinTime<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), pollWithinMs);
  try {
    return await ask(control.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs `action` once after `delayMs`; the answer takes it back. */
export function setBrowserTimer(action: () => void, delayMs: number): () => void {
  const timer = setTimeout(action, delayMs);
  return () => clearTimeout(timer);
}

/** The browser would open a broken stream again by itself, but without back-off: the feed does it. */
function openServerStream(after: number, { onMessage, onError }: StreamHandlers): LiveStream {
  const source = new EventSource(addressOf(liveStream, { query: { after } }));
  const hear = (name: string, read: (data: unknown) => LiveMessage) => {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      onMessage(read(JSON.parse(event.data)));
    });
  };
  hear('change', (data) => ({ kind: 'change', change: changeSchema.parse(data) }));
  hear('batch', (data) => ({ kind: 'batch', batch: batchEventSchema.parse(data) }));
  hear('heartbeat', (data) => ({ kind: 'heartbeat', seq: heartbeatSchema.parse(data).seq }));
  source.addEventListener('error', onError);
  return { close: () => source.close() };
}

type Tabs = { readonly channel: TabChannel; readonly open: () => void; readonly close: () => void };

/** The channel between tabs; it can be opened again after it was closed. */
function joinTabs(scope: string): Tabs {
  const listeners: ((message: unknown) => void)[] = [];
  let broadcast: BroadcastChannel | null = null;
  const open = () => {
    broadcast ??= new BroadcastChannel(scope);
    broadcast.onmessage = ({ data }: MessageEvent<unknown>) => {
      for (const hear of listeners) hear(data);
    };
  };
  const close = () => {
    broadcast?.close();
    broadcast = null;
  };
  const channel: TabChannel = {
    post: (message) => broadcast?.postMessage(message),
    listen: (hear) => {
      listeners.push(hear);
    },
  };
  return { channel, open, close };
}

type PageEvents = {
  readonly onWake: () => void;
  readonly onHide: () => void;
  /** Back from the browser's page cache, where everything stood still. */
  readonly onReturn: () => void;
};

function watchPage({ onWake, onHide, onReturn }: PageEvents): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const whenVisible = () => {
    if (document.visibilityState === 'visible') onWake();
  };
  const whenShown = (event: PageTransitionEvent) => {
    if (event.persisted) onReturn();
  };
  document.addEventListener('visibilitychange', whenVisible, { signal });
  window.addEventListener('online', onWake, { signal });
  window.addEventListener('pagehide', onHide, { signal });
  window.addEventListener('pageshow', whenShown, { signal });
  return () => watching.abort();
}

/** A browser may forbid storage; each tab then has a stream of its own. */
function storageOrNull(): LeaseStorage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** crypto.randomUUID is missing on plain http. */
function randomName(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}
