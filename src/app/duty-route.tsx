import { lazy, type ReactElement } from 'react';
import { openFromList } from './open-from-list.ts';
import { useShell } from './shell-context.ts';
import { useView } from './use-view.ts';

const DutyDesk = lazy(async () => ({
  default: (await import('../desks/duty/duty-desk.tsx')).DutyDesk,
}));

export function DutyRoute(): ReactElement {
  const { view, changeView } = useView();
  const { actions, isConnected } = useShell();
  return (
    <DutyDesk
      area={view.area}
      mayHandle={actions.has('alarm.handle')}
      isConnected={isConnected}
      openAlarm={view.open?.kind === 'alarm' ? view.open.id : null}
      onOpen={({ id, position }) => changeView(openFromList(view, { kind: 'alarm', id, position }))}
    />
  );
}
