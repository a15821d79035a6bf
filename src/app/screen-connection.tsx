import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageNow } from '../ui/clock.tsx';
import { agoText, spanText } from '../ui/time-ago.tsx';
import { useFeedState } from './live.tsx';
import css from './screen-connection.module.css';

const second = 1_000;

/** How fresh the screen is, in words that are read from afar. */
export function ScreenConnection(): ReactElement {
  const { t } = useTranslation();
  const now = usePageNow(second);
  const state = useFeedState();
  return (
    <span className={css.state} data-state={state.kind}>
      {t(`connection.${state.kind}`)}
      <small>{detail()}</small>
    </span>
  );

  function detail(): string {
    switch (state.kind) {
      case 'connecting':
        return '';
      case 'disconnected':
        return t('connection.since', { age: spanText(now - state.since, t) });
      case 'live':
      case 'late':
      case 'polling':
        return t('connection.lastMessage', { age: agoText(now - state.lastMessageAt, t) });
    }
  }
}
