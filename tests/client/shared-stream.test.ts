import { describe, expect, it } from 'vitest';
import type { LiveMessage, StreamHandlers } from '../../src/client/live-feed.ts';
import { createSharedStream, type TabChannel } from '../../src/client/shared-stream.ts';
import { changeOf } from './change-of.ts';

/** Channels as BroadcastChannel makes them: a tab does not hear itself. */
function createTabs() {
  const ears: { tab: number; hear: (message: unknown) => void }[] = [];
  let opened = 0;
  let server: StreamHandlers | null = null;

  function openTab() {
    const tab = ears.length;
    const channel: TabChannel = {
      post: (message) => {
        const copy: unknown = structuredClone(message);
        for (const ear of ears) if (ear.tab !== tab) ear.hear(copy);
      },
      listen: (hear) => ears.push({ tab, hear }),
    };
    const shared = createSharedStream({
      channel,
      openStream: (_after, handlers) => {
        opened += 1;
        server = handlers;
        return { close: () => {} };
      },
    });
    const heard: LiveMessage[] = [];
    let errors = 0;
    const open = () =>
      shared.openStream(0, {
        onMessage: (message) => heard.push(message),
        onError: () => {
          errors += 1;
        },
      });
    return { ...shared, heard, open, errors: () => errors };
  }

  return {
    openTab,
    opened: () => opened,
    say: (message: LiveMessage) => server?.onMessage(message),
  };
}

const message: LiveMessage = { kind: 'change', change: changeOf({ seq: 3 }) };

describe('a stream that tabs share', () => {
  it('is opened by the leader alone and heard by all', () => {
    const { openTab, opened, say } = createTabs();
    const [leader, follower] = [openTab(), openTab()];
    leader.setRole('leader');
    leader.open();
    follower.open();
    say(message);
    expect(opened()).toBe(1);
    expect(leader.heard).toEqual([message]);
    expect(follower.heard).toEqual([message]);
  });

  it('tells a new follower at once how far the leader is', () => {
    const { openTab, say } = createTabs();
    const leader = openTab();
    leader.setRole('leader');
    leader.open();
    say(message);
    const follower = openTab();
    follower.open();
    expect(follower.heard).toEqual([{ kind: 'heartbeat', seq: 3 }]);
  });

  it('breaks off when the role changes, so that the feed opens the other kind', () => {
    const { openTab, opened } = createTabs();
    const tab = openTab();
    tab.open();
    tab.setRole('leader');
    expect(tab.errors()).toBe(1);
    tab.open();
    expect(opened()).toBe(1);
  });

  it('is heard by a leader from the server alone, while two tabs still lead', () => {
    const { openTab, say } = createTabs();
    const [sleeper, leader] = [openTab(), openTab()];
    sleeper.setRole('leader');
    sleeper.open();
    leader.setRole('leader');
    leader.open();
    say(message);
    expect(leader.heard).toEqual([message]);
    expect(sleeper.heard).toEqual([]);
  });

  it('is silent after it was closed', () => {
    const { openTab, say } = createTabs();
    const [leader, follower] = [openTab(), openTab()];
    leader.setRole('leader');
    leader.open();
    follower.open().close();
    say(message);
    expect(follower.heard).toEqual([]);
  });
});
