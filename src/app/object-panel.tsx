import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAreaCode } from '../domain/area.ts';
import type { Action } from '../domain/permission.ts';
import type { OpenObject } from './view.ts';

const AlarmPanel = lazy(async () => ({
  default: (await import('../desks/objects/alarm-panel.tsx')).AlarmPanel,
}));
const AreaPanel = lazy(async () => ({
  default: (await import('../desks/objects/area-panel.tsx')).AreaPanel,
}));
const BuildingPanel = lazy(async () => ({
  default: (await import('../desks/objects/building-panel.tsx')).BuildingPanel,
}));
const CompoundPanel = lazy(async () => ({
  default: (await import('../desks/objects/compound-panel.tsx')).CompoundPanel,
}));
const DevicePanel = lazy(async () => ({
  default: (await import('../desks/objects/device-panel.tsx')).DevicePanel,
}));
const HazardPanel = lazy(async () => ({
  default: (await import('../desks/objects/hazard-panel.tsx')).HazardPanel,
}));
const SitePanel = lazy(async () => ({
  default: (await import('../desks/objects/site-panel.tsx')).SitePanel,
}));
const StackPanel = lazy(async () => ({
  default: (await import('../desks/objects/stack-panel.tsx')).StackPanel,
}));
const UnitPanel = lazy(async () => ({
  default: (await import('../desks/objects/unit-panel.tsx')).UnitPanel,
}));

type ObjectPanelProps = {
  readonly object: OpenObject;
  readonly actions: ReadonlySet<Action>;
  readonly onClose: () => void;
  readonly onOpen: (object: OpenObject) => void;
  readonly onOpenFile: (place: { kind: 'building' | 'compound'; id: string }) => void;
};

/** The panel of the one object that is open. */
export function ObjectPanel({ object, ...basics }: ObjectPanelProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<output>{t('common.loading')}</output>}>
      <PanelOf object={object} {...basics} />
    </Suspense>
  );
}

function PanelOf({ object, ...basics }: ObjectPanelProps): ReactElement {
  switch (object.kind) {
    case 'alarm':
      return <AlarmPanel id={object.id} {...basics} />;
    case 'area':
      return <AreaPanel code={parseAreaCode(object.id) ?? 0} {...basics} />;
    case 'building':
      return <BuildingPanel id={object.id} {...basics} />;
    case 'compound':
      return <CompoundPanel id={object.id} {...basics} />;
    case 'device':
      return <DevicePanel id={object.id} {...basics} />;
    case 'hazard':
      return <HazardPanel id={object.id} {...basics} />;
    case 'site':
      return <SitePanel id={object.id} {...basics} />;
    case 'stack':
      return <StackPanel id={object.id} {...basics} />;
    case 'unit':
      return <UnitPanel id={object.id} {...basics} />;
  }
}
