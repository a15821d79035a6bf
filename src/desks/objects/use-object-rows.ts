import { useTranslation } from 'react-i18next';
import type { AlarmRow } from '../../client/queries/alarms.ts';
import type { BuildingRow } from '../../client/queries/buildings.ts';
import type { DeviceRow } from '../../client/queries/devices.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import type { ChargingSite } from '../../domain/charging-site.ts';
import { connectionMark } from '../../theme/connection-mark.ts';
import { alarmMark, buildingMark, hazardMark } from '../../theme/marks.ts';
import { siteMark } from '../../theme/place-marks.ts';
import type { ObjectRow } from './object-rows.tsx';
import type { OpenPanel } from './panel-basics.ts';

export function useAlarmRow(onOpen: OpenPanel): (alarm: AlarmRow) => ObjectRow {
  const { t } = useTranslation();
  return ({ id, level, deviceKind, stage, place }) => ({
    key: `alarm ${id}`,
    mark: alarmMark(level),
    letter: String(level),
    status: t(`alarm.level${level}`),
    title: `${t(`device.kind.${deviceKind}`)} · ${t(`alarm.stage.${stage}`)}`,
    detail: place,
    onOpen: () => onOpen({ kind: 'alarm', id }),
  });
}

export function useDeviceRow(onOpen: OpenPanel): (device: DeviceRow) => ObjectRow {
  const { t } = useTranslation();
  return ({ id, connection, kind, name, floor }) => {
    const state = t(`device.connection.${connection}`);
    return {
      key: `device ${id}`,
      mark: connectionMark(connection),
      status: state,
      title: name,
      detail: line([
        t(`device.kind.${kind}`),
        floor === null ? null : t('device.floor', { floor }),
        state,
        connection === 'no_data' ? t('device.noDataHint') : null,
      ]),
      onOpen: () => onOpen({ kind: 'device', id }),
    };
  };
}

export function useHazardRow(onOpen: OpenPanel): (hazard: HazardRow) => ObjectRow {
  const { t } = useTranslation();
  return (hazard) => {
    const { id, type, category, deadline } = hazard;
    const status = hazard.isOverdue ? t('hazard.overdue') : t(`hazard.status.${hazard.status}`);
    return {
      key: `hazard ${id}`,
      mark: hazardMark(hazard),
      status,
      title: type,
      detail: line([t(`hazard.category.${category}`), status, deadline]),
      onOpen: () => onOpen({ kind: 'hazard', id }),
    };
  };
}

export function useBuildingRow(onOpen: OpenPanel): (building: BuildingRow) => ObjectRow {
  const { t } = useTranslation();
  return ({ id, name, status, hazardsOpen, hazardsTotal }) => ({
    key: `building ${id}`,
    mark: buildingMark(status),
    status: t(`building.status.${status}`),
    title: name || t('building.unnamed'),
    detail: line([
      t(`building.status.${status}`),
      hazardsTotal === 0 ? null : t('building.openOf', { open: hazardsOpen, total: hazardsTotal }),
    ]),
    onOpen: () => onOpen({ kind: 'building', id }),
  });
}

export function useSiteRow(onOpen: OpenPanel): (site: ChargingSite) => ObjectRow {
  const { t } = useTranslation();
  return ({ id, name, status, ports }) => ({
    key: `site ${id}`,
    mark: siteMark(status),
    status: t(`map.site.${status}`),
    title: name,
    detail: line([
      t(`map.site.${status}`),
      ports === null ? null : `${t('site.ports')} ${t('site.portCount', { count: ports })}`,
    ]),
    onOpen: () => onOpen({ kind: 'site', id }),
  });
}

/** What is known, in one line. */
function line(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
