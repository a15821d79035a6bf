import { useRouter } from '@tanstack/react-router';
import { lazy, type ReactElement } from 'react';
import type { LedgerView } from '../desks/ledger/ledger-view.ts';
import { openFromList } from './open-from-list.ts';
import { useShell } from './shell-context.ts';
import { useFoundDays } from './use-found-days.ts';
import { useView } from './use-view.ts';

const LedgerDesk = lazy(async () => ({
  default: (await import('../desks/ledger/ledger-desk.tsx')).LedgerDesk,
}));

export function LedgerRoute(): ReactElement {
  const { view, changeView } = useView();
  const { actions } = useShell();
  const router = useRouter();
  const foundDays = useFoundDays(view.period);
  function onViewChange(change: Partial<LedgerView>): void {
    // Another area is another place: the map fits it.
    changeView('area' in change ? { ...change, camera: null } : change);
  }
  return (
    <LedgerDesk
      view={{ ...view, hazards: { ...view.hazards, ...foundDays } }}
      onViewChange={onViewChange}
      actions={actions}
      openHazard={view.open?.kind === 'hazard' ? view.open.id : null}
      onOpen={({ id, position }) =>
        changeView(openFromList(view, { kind: 'hazard', id, position }))
      }
      onOpenPlace={(open) => changeView({ open })}
      onLeave={(path) => router.history.push(path)}
    />
  );
}
