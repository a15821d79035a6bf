import { formatAreaCode } from '../../domain/area.ts';
import { deviceColumns, siteColumns } from '../../domain/import/columns.ts';
import {
  deviceGradeTerms,
  deviceKindTerms,
  fundingTerms,
  gasTerms,
  siteLandTerms,
  siteSettingTerms,
  siteStatusTerms,
  userClassTerms,
  userNoticeTerms,
} from '../../domain/import/terms.ts';
import { areaNameCells, placeCells, placeGeometry } from './place-cells.ts';
import { dayOf, defineSheet, flagOf, termOf, termsOf } from './sheet.ts';

export const siteSheet = defineSheet({
  name: 'sites',
  title: { zh: '集中充电场所', en: 'charging sites' },
  table: 'charging_site',
  key: 'id',
  areaColumn: 'area',
  columns: siteColumns,
  cells: {
    externalId: (row) => row.id,
    name: (row) => row.name,
    address: (row) => row.address,
    status: (row) => termOf(siteStatusTerms, row.status),
    setting: (row) => termOf(siteSettingTerms, row.setting),
    land: (row) => termOf(siteLandTerms, row.land),
    ports: (row) => row.ports,
    operator: (row) => row.operator,
    electricityYuanPerKwh: (row) => row.electricity_yuan_kwh,
    serviceYuanPerKwh: (row) => row.service_yuan_kwh,
    hasFullChargeCut: (row) => flagOf(row.has_full_charge_cut),
    hasPlannedCut: (row) => flagOf(row.has_planned_cut),
    hasCardOrCode: (row) => flagOf(row.has_card_or_code),
    transformer: (row) => row.transformer,
    spareKilowatts: (row) => row.spare_kw,
    openedOn: (row) => dayOf(row.opened_on),
    compoundRef: (row) => row.compound,
    buildingRef: (row) => row.building,
    areaCode: (row) => formatAreaCode(row.area),
    ...areaNameCells,
    ...placeCells,
  },
  toGeometry: placeGeometry,
});

export const deviceSheet = defineSheet({
  name: 'devices',
  title: { zh: '设备', en: 'devices' },
  table: 'device',
  key: 'id',
  areaColumn: 'area',
  columns: deviceColumns,
  cells: {
    externalId: (row) => row.id,
    kind: (row) => termOf(deviceKindTerms, row.kind),
    name: (row) => row.name,
    buildingRef: (row) => row.building,
    siteRef: (row) => row.site,
    floor: (row) => row.floor,
    grade: (row) => termOf(deviceGradeTerms, row.grade),
    passiveId: (row) => row.passive_id,
    activeId: (row) => row.active_id,
    gases: (row) => termsOf(gasTerms, row.gases),
    hasInterlock: (row) => flagOf(row.has_interlock),
    hasTelemetry: (row) => flagOf(row.has_telemetry),
    notifies: (row) => termsOf(userNoticeTerms, row.notifies),
    installedOn: (row) => dayOf(row.installed_on),
    lifeYears: (row) => row.life_years,
    replaceBy: (row) => dayOf(row.replace_by),
    certificateUntil: (row) => dayOf(row.certificate_until),
    userClass: (row) => termOf(userClassTerms, row.user_class),
    funding: (row) => termOf(fundingTerms, row.funding),
    lastSeenAt: (row) => instantText(row.last_seen_at),
    areaCode: (row) => formatAreaCode(row.area),
    ...areaNameCells,
    ...placeCells,
  },
  toGeometry: placeGeometry,
});

/** With its milliseconds and zone: nothing is lost on the way back. */
function instantText(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
