import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClockOffset } from '../ui/clock.tsx';
import { ConnectionBadge } from '../ui/connection-badge.tsx';
import { spanText } from '../ui/time-ago.tsx';

const minute = 60_000;
/** An office computer's clock that is less off than this confuses nobody. */
const toldFromMs = 5 * minute;

/** Nothing in the page goes by the computer's clock; whoever compares the two is told. */
export function WrongClock(): ReactElement | null {
  const { t } = useTranslation();
  const offsetMs = useClockOffset();
  if (Math.abs(offsetMs) < toldFromMs) return null;
  // To the nearest minute: the answer that told the server's time was on its way for a while.
  const span = spanText(Math.abs(offsetMs) + minute / 2, t);
  const label = t(offsetMs > 0 ? 'connection.clockSlow' : 'connection.clockFast', { span });
  return <ConnectionBadge tone="warning" label={label} title={t('connection.clockHint')} />;
}
