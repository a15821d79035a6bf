import type { BatchEvent, ChangeView } from '../contract/changes.ts';

/** What the stream of the district says. */
export type LiveMessage =
  | { readonly kind: 'change'; readonly change: ChangeView }
  | { readonly kind: 'batch'; readonly batch: BatchEvent }
  | { readonly kind: 'heartbeat'; readonly seq: number };

/** How fresh the page is; `lastMessageAt` and `since` are of the feed's own clock. */
export type FeedState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly lastMessageAt: number }
  | { readonly kind: 'late'; readonly lastMessageAt: number }
  | { readonly kind: 'polling'; readonly lastMessageAt: number }
  | { readonly kind: 'disconnected'; readonly since: number };

export type StreamHandlers = {
  readonly onMessage: (message: LiveMessage) => void;
  /** The stream broke; the feed closes it and opens another. */
  readonly onError: () => void;
};
export type LiveStream = { readonly close: () => void };

/** An answer of `GET /api/changes`. */
export type ChangesPage = {
  readonly items: readonly ChangeView[];
  readonly batches: readonly BatchEvent[];
  readonly seq: number;
  readonly hasMore: boolean;
};

export type FeedListener = {
  readonly onChange?: (change: ChangeView) => void;
  readonly onBatch?: (batch: BatchEvent) => void;
  readonly onState?: (state: FeedState) => void;
};

export type LiveFeedOptions = {
  readonly openStream: (after: number, handlers: StreamHandlers) => LiveStream;
  readonly poll: (after: number) => Promise<ChangesPage>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Runs `action` once after `delayMs`; the answer takes it back. */
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number;
  /** The seq that the page already shows. */
  readonly after: number;
};

export type LiveFeed = {
  readonly start: () => void;
  readonly stop: () => void;
  /** The page woke up or is online again: look now instead of at the next timer. */
  readonly wake: () => void;
  readonly state: () => FeedState;
  /** Listens, hears the state at once; the answer stops listening. */
  readonly subscribe: (listener: FeedListener) => () => void;
};

/** The server sends a heartbeat each 15 s; the rest follows from it. */
export const feedTimes = {
  lateAfterMs: 25_000,
  disconnectedAfterMs: 60_000,
  /** A gateway that holds the stream back shows itself by silence after opening. */
  firstMessageWithinMs: 30_000,
  pollEachMs: 3_000,
  /** How long polling goes on before the stream is tried again. */
  retryStreamAfterMs: 180_000,
  backOffMs: { first: 1_000, longest: 30_000 },
  lookEachMs: 1_000,
} as const;

/** Streams refused this often in a row are not worth waiting for: ask instead. */
const failuresBeforePolling = 3;

type Transport =
  | { readonly kind: 'stopped' }
  /** The stream is open, or being opened. */
  | { readonly kind: 'streaming'; readonly stream: LiveStream; readonly openedAt: number }
  /** The stream broke; another is opened when `cancel` is not called before. */
  | { readonly kind: 'waiting'; readonly cancel: () => void }
  /** Asking; `trial` is a stream that may take over once it speaks. */
  | {
      readonly kind: 'polling';
      readonly cancel: () => void;
      readonly since: number;
      readonly trial: { readonly stream: LiveStream; readonly openedAt: number } | null;
    };

/**
 * The changes of the district, in order, each once and none left out, from the stream or, where a
 * gateway holds streams back, by asking. Knows no React and no browser: its world is in the options.
 */
export function createLiveFeed(options: LiveFeedOptions): LiveFeed {
  const { now, setTimer } = options;
  const listeners = new Set<FeedListener>();
  let transport: Transport = { kind: 'stopped' };
  let state: FeedState = { kind: 'connecting' };
  let seq = options.after;
  let startedAt = now();
  let lastMessageAt: number | null = null;
  let failures = 0;
  let filling: Promise<boolean> | null = null;
  let mustFillAgain = false;
  let cancelLook = () => {};
  /** Counts the streams: what an old one still says is not heard. */
  let generation = 0;

  function start(): void {
    if (transport.kind !== 'stopped') return;
    startedAt = now();
    openStream();
    lookAgainSoon();
  }

  function stop(): void {
    closeTransport();
    cancelLook();
    transport = { kind: 'stopped' };
  }

  function wake(): void {
    switch (transport.kind) {
      case 'stopped':
        return;
      case 'waiting':
        transport.cancel();
        openStream();
        return;
      case 'polling':
        transport.cancel();
        pollAfter(0);
        return;
      case 'streaming':
        look();
        void fill();
    }
  }

  function openStream(): void {
    generation += 1;
    transport = { kind: 'streaming', openedAt: now(), stream: streamOf(generation) };
    updateState();
  }

  function streamOf(own: number): LiveStream {
    const ifCurrent = (action: () => void) => {
      if (own === generation && transport.kind !== 'stopped') action();
    };
    return options.openStream(seq, {
      onMessage: (message) => ifCurrent(() => hear(message)),
      onError: () => ifCurrent(breakOff),
    });
  }

  function hear(message: LiveMessage): void {
    failures = 0;
    lastMessageAt = now();
    if (transport.kind === 'polling') takeOver(transport);
    updateState();
    receive(message);
  }

  /** The trial stream speaks: polling is over. */
  function takeOver({ cancel, trial }: Extract<Transport, { kind: 'polling' }>): void {
    if (trial === null) return;
    cancel();
    transport = { kind: 'streaming', ...trial };
  }

  function receive(message: LiveMessage): void {
    switch (message.kind) {
      case 'change':
        return receiveRange(message.change.seq, message.change.seq, () =>
          emitChange(message.change),
        );
      case 'batch': {
        const { fromSeq, toSeq } = message.batch;
        return receiveRange(fromSeq, toSeq, () => emitBatch(message.batch));
      }
      case 'heartbeat':
        // It names the newest seq: a larger one than ours may be a change that got lost.
        if (message.seq > seq) void fill();
    }
  }

  /** Next in line is passed on, old is dropped, and before a gap the changes are read again. */
  function receiveRange(fromSeq: number, toSeq: number, pass: () => void): void {
    if (toSeq <= seq) return;
    // While a gap is being read, its answer may hold this one too: order comes from there.
    if (filling !== null || fromSeq > seq + 1) {
      void fill();
      return;
    }
    seq = toSeq;
    pass();
  }

  /** Reads everything after `seq`. Never twice at a time; asked meanwhile, it looks once more. */
  function fill(): Promise<boolean> {
    mustFillAgain = filling !== null;
    filling ??= readUntilQuiet().finally(() => {
      filling = null;
    });
    return filling;
  }

  async function readUntilQuiet(): Promise<boolean> {
    try {
      do {
        mustFillAgain = false;
        await readChanges();
      } while (mustFillAgain);
      return true;
    } catch {
      // The next stream begins after `seq` and brings what could not be read.
      if (transport.kind === 'streaming') breakOff();
      return false;
    }
  }

  async function readChanges(): Promise<void> {
    for (;;) {
      const page = await options.poll(seq);
      if (transport.kind === 'stopped') return;
      passPage(page);
      if (!page.hasMore) return;
    }
  }

  function passPage(page: ChangesPage): void {
    const steps = [
      ...page.items.map((change) => ({ to: change.seq, pass: () => emitChange(change) })),
      ...page.batches.map((batch) => ({ to: batch.toSeq, pass: () => emitBatch(batch) })),
    ].sort((a, b) => a.to - b.to);
    for (const { to, pass } of steps) {
      if (to <= seq) continue;
      seq = to;
      pass();
    }
    // Changes that the caller may not see still move the seq on.
    seq = Math.max(seq, page.seq);
  }

  function breakOff(): void {
    if (transport.kind === 'polling') {
      closeTrial();
      return;
    }
    closeTransport();
    failures += 1;
    if (failures >= failuresBeforePolling) startPolling();
    else waitThenOpen();
  }

  function waitThenOpen(): void {
    transport = { kind: 'waiting', cancel: setTimer(openStream, backOffMs()) };
    updateState();
  }

  function startPolling(): void {
    closeTransport();
    failures = 0;
    transport = { kind: 'polling', cancel: () => {}, since: now(), trial: null };
    pollAfter(0);
  }

  function pollAfter(delayMs: number): void {
    if (transport.kind !== 'polling') return;
    transport = { ...transport, cancel: setTimer(() => void pollOnce(), delayMs) };
  }

  async function pollOnce(): Promise<void> {
    const isAnswered = await fill();
    if (transport.kind !== 'polling') return;
    // The server is back: what broke the stream may be over as well.
    if (isAnswered && failures > 0) openTrial();
    if (isAnswered) lastMessageAt = now();
    failures = isAnswered ? 0 : failures + 1;
    updateState();
    pollAfter(isAnswered ? feedTimes.pollEachMs : backOffMs());
  }

  /** Silence is noticed by looking at the clock, because nothing else would happen. */
  function look(): void {
    const at = now();
    if (transport.kind === 'streaming') {
      const quietSince = Math.max(lastMessageAt ?? 0, transport.openedAt);
      const isHeldBack = (lastMessageAt ?? 0) < transport.openedAt;
      if (isHeldBack && at - quietSince >= feedTimes.firstMessageWithinMs) startPolling();
      else if (at - quietSince >= feedTimes.disconnectedAfterMs) breakOff();
    } else if (transport.kind === 'polling') {
      tryStream(transport, at);
    }
    updateState();
  }

  function tryStream(polling: Extract<Transport, { kind: 'polling' }>, at: number): void {
    const { trial, since } = polling;
    if (trial !== null && at - trial.openedAt >= feedTimes.firstMessageWithinMs) closeTrial();
    if (trial === null && at - since >= feedTimes.retryStreamAfterMs) openTrial();
  }

  function openTrial(): void {
    if (transport.kind !== 'polling' || transport.trial !== null) return;
    generation += 1;
    const trial = { stream: streamOf(generation), openedAt: now() };
    transport = { ...transport, trial };
  }

  function closeTrial(): void {
    if (transport.kind !== 'polling') return;
    transport.trial?.stream.close();
    transport = { ...transport, since: now(), trial: null };
  }

  function closeTransport(): void {
    generation += 1;
    switch (transport.kind) {
      case 'stopped':
        return;
      case 'streaming':
        return transport.stream.close();
      case 'waiting':
        return transport.cancel();
      case 'polling':
        transport.cancel();
        transport.trial?.stream.close();
    }
  }

  function lookAgainSoon(): void {
    cancelLook = setTimer(() => {
      look();
      lookAgainSoon();
    }, feedTimes.lookEachMs);
  }

  /** Doubles from the first to the longest, and lies anywhere in its upper half: no two pages meet. */
  function backOffMs(): number {
    const { first, longest } = feedTimes.backOffMs;
    const full = Math.min(longest, first * 2 ** Math.min(failures, 10));
    return full * (0.5 + options.random() / 2);
  }

  function updateState(): void {
    const next = stateAt(now());
    if (isSameState(next, state)) return;
    state = next;
    for (const listener of listeners) listener.onState?.(state);
  }

  function stateAt(at: number): FeedState {
    const silentSince = lastMessageAt ?? startedAt;
    if (at - silentSince >= feedTimes.disconnectedAfterMs) {
      return { kind: 'disconnected', since: silentSince };
    }
    if (lastMessageAt === null) return { kind: 'connecting' };
    if (at - lastMessageAt >= feedTimes.lateAfterMs) return { kind: 'late', lastMessageAt };
    switch (transport.kind) {
      case 'streaming':
        return { kind: 'live', lastMessageAt };
      case 'polling':
        return { kind: failures === 0 ? 'polling' : 'late', lastMessageAt };
      case 'waiting':
      case 'stopped':
        return { kind: 'late', lastMessageAt };
    }
  }

  function emitChange(change: ChangeView): void {
    for (const listener of listeners) listener.onChange?.(change);
  }

  function emitBatch(batch: BatchEvent): void {
    for (const listener of listeners) listener.onBatch?.(batch);
  }

  function subscribe(listener: FeedListener): () => void {
    listeners.add(listener);
    listener.onState?.(state);
    return () => listeners.delete(listener);
  }

  return { start, stop, wake, state: () => state, subscribe };
}

/** To the second, as it is shown: a thousand messages a second are no thousand news. */
function isSameState(a: FeedState, b: FeedState): boolean {
  return a.kind === b.kind && secondOf(a) === secondOf(b);
}

function secondOf(state: FeedState): number | null {
  switch (state.kind) {
    case 'connecting':
      return null;
    case 'disconnected':
      return Math.floor(state.since / 1000);
    case 'live':
    case 'late':
    case 'polling':
      return Math.floor(state.lastMessageAt / 1000);
  }
}
