import type { BatchEvent } from '../../contract/changes.ts';
import type { Actor } from '../../domain/actor.ts';
import { readChanges, readHead } from '../store/changes.ts';
import type { Store } from '../store/store.ts';

/** A server-sent event, ready to be written; the changes that it tells are `fromSeq` to `toSeq`. */
export type Frame = {
  readonly event: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly data: string;
};

type Frames = {
  readonly frames: readonly Frame[];
  /** Read on from here. */
  readonly seq: number;
  readonly hasMore: boolean;
  /** The district is no longer in the store. */
  readonly isGone: boolean;
};

export type ReadFrames = (actor: Actor, after: number) => Promise<Frames>;

const rowsAtOnce = 500;

/**
 * Reads changes for streams. A commit wakes all streams of a district at once; those that see the
 * same and stand at the same seq share one read and one rendering of it.
 */
export function createSharedReads(store: Store): ReadFrames {
  const underWay = new Map<string, Promise<Frames>>();
  return (actor, after) => {
    const key = [actor.district, actor.role, actor.area, after].join('/');
    const shared = underWay.get(key);
    if (shared !== undefined) return shared;
    // Only while it is under way: a later reader must see what was committed since.
    const reading = readFrames(store, actor, after).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  };
}

async function readFrames(store: Store, actor: Actor, after: number): Promise<Frames> {
  const { batches, items, seq, hasMore } = await readChanges(store, actor, {
    after,
    limit: rowsAtOnce,
  });
  const events = [
    ...batches.map((batch) => ({ event: 'batch', ...rangeOf(batch), data: batch })),
    ...items.map((change) => ({
      event: 'change',
      fromSeq: change.seq,
      toSeq: change.seq,
      data: change,
    })),
  ].sort((left, right) => left.toSeq - right.toSeq);
  const frames = events.map((event) => ({ ...event, data: JSON.stringify(event.data) }));
  const isGone = frames.length === 0 && (await readHead(store, actor.district)) === 0;
  return { frames, seq, hasMore, isGone };
}

function rangeOf({ fromSeq, toSeq }: BatchEvent) {
  return { fromSeq, toSeq };
}
