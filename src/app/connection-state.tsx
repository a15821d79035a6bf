import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedState } from '../client/live-feed.ts';
import { usePageNow } from '../ui/clock.tsx';
import { ConnectionBadge, type ConnectionTone } from '../ui/connection-badge.tsx';
import { agoText, spanText } from '../ui/time-ago.tsx';
import { narrowQuery, useMedia } from '../ui/use-media.ts';
import { WrongClock } from './wrong-clock.tsx';

const toneOf: Record<FeedState['kind'], ConnectionTone> = {
  connecting: 'waiting',
  live: 'good',
  polling: 'good',
  late: 'warning',
  disconnected: 'broken',
};

const second = 1000;

/** The state of the live feed with the age of the last message, which on a telephone stands for itself. */
export function ConnectionState({ state }: { state: FeedState }): ReactElement {
  const { t } = useTranslation();
  const now = usePageNow(second);
  const isNarrow = useMedia(narrowQuery);
  return (
    <>
      <ConnectionBadge
        tone={toneOf[state.kind]}
        label={t(`connection.${state.kind}`)}
        detail={detailOf(state)}
      />
      {!isNarrow && <WrongClock />}
    </>
  );

  function detailOf(current: FeedState): string | undefined {
    switch (current.kind) {
      case 'connecting':
        return undefined;
      case 'disconnected': {
        const age = spanText(now - current.since, t);
        return isNarrow ? age : t('connection.since', { age });
      }
      case 'live':
      case 'late':
      case 'polling': {
        const age = agoText(now - current.lastMessageAt, t);
        return isNarrow ? age : t('connection.lastMessage', { age });
      }
    }
  }
}
