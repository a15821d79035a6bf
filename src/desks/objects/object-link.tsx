import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import { buildingQuery } from '../../client/queries/buildings.ts';
import { chargingSiteQuery } from '../../client/queries/charging-sites.ts';
import { compoundQuery } from '../../client/queries/compounds.ts';
import { deviceQuery } from '../../client/queries/devices.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { OpenPanel, PanelKind } from './panel-basics.ts';
import { UnitName } from './unit-name.tsx';

type LinkProps = { readonly id: string; readonly onOpen: OpenPanel };

export function BuildingLink({ id, onOpen }: LinkProps): ReactElement {
  const { t } = useTranslation();
  const { data } = useQuery(buildingQuery(id));
  return (
    <ObjectLink kind="building" id={id} onOpen={onOpen}>
      {data?.name || t('common.details')}
    </ObjectLink>
  );
}

export function CompoundLink({ id, onOpen }: LinkProps): ReactElement {
  const { t } = useTranslation();
  const { data } = useQuery(compoundQuery(id));
  return (
    <ObjectLink kind="compound" id={id} onOpen={onOpen}>
      {data?.name ?? t('common.details')}
    </ObjectLink>
  );
}

export function SiteLink({ id, onOpen }: LinkProps): ReactElement {
  const { t } = useTranslation();
  const { data } = useQuery(chargingSiteQuery(id));
  return (
    <ObjectLink kind="site" id={id} onOpen={onOpen}>
      {data?.name ?? t('common.details')}
    </ObjectLink>
  );
}

export function DeviceLink({ id, onOpen }: LinkProps): ReactElement {
  const { t } = useTranslation();
  const { data } = useQuery(deviceQuery(id));
  return (
    <ObjectLink kind="device" id={id} onOpen={onOpen}>
      {data?.name ?? t('common.details')}
    </ObjectLink>
  );
}

export function UnitLink({ id, onOpen }: LinkProps): ReactElement {
  return (
    <ObjectLink kind="unit" id={id} onOpen={onOpen}>
      <UnitName id={id} />
    </ObjectLink>
  );
}

export function AreaLink({ code, onOpen }: { code: AreaCode; onOpen: OpenPanel }): ReactElement {
  const { t } = useTranslation();
  const { data } = useQuery(areasQuery());
  return (
    <ObjectLink kind="area" id={String(code)} onOpen={onOpen}>
      {data?.items.find((area) => area.code === code)?.name ?? t('common.details')}
    </ObjectLink>
  );
}

type ObjectLinkProps = LinkProps & { readonly kind: PanelKind; readonly children: ReactNode };

/** Leads to the panel of another object; its name stands in it as soon as it is known. */
export function ObjectLink({ kind, id, onOpen, children }: ObjectLinkProps): ReactElement {
  return (
    <Button
      type="link"
      size="small"
      style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
      onClick={() => onOpen({ kind, id })}
    >
      {children}
    </Button>
  );
}
