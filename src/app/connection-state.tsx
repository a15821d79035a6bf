import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedState } from '../client/live-feed.ts';
import { useNow } from '../ui/clock.tsx';
import { ConnectionBadge, type ConnectionTone } from '../ui/connection-badge.tsx';
import { agoText, spanText } from '../ui/time-ago.tsx';

const toneOf: Record<FeedState['kind'], ConnectionTone> = {
  connecting: 'waiting',
  live: 'good',
  polling: 'good',
  late: 'warning',
  disconnected: 'broken',
};

const second = 1000;

/** The state of the live feed with the age of the last message, by this computer's own clock. */
export function ConnectionState({ state }: { state: FeedState }): ReactElement {
  const { t } = useTranslation();
  const now = useNow(second);
  return (
    <ConnectionBadge
      tone={toneOf[state.kind]}
      label={t(`connection.${state.kind}`)}
      detail={detailOf(state)}
    />
  );

  function detailOf(current: FeedState): string | undefined {
    switch (current.kind) {
      case 'connecting':
        return undefined;
      case 'disconnected':
        return t('connection.since', { age: spanText(now - current.since, t) });
      case 'live':
      case 'late':
      case 'polling':
        return t('connection.lastMessage', { age: agoText(now - current.lastMessageAt, t) });
    }
  }
}
