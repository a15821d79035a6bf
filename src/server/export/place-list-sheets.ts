import type { BuildingView } from '../../contract/buildings.ts';
import type { ChargingSiteView } from '../../contract/charging-sites.ts';
import type { CompoundView } from '../../contract/compounds.ts';
import type { DeviceView } from '../../contract/devices.ts';
import { formatAreaCode } from '../../domain/area.ts';
import type { BuildingStatus } from '../../domain/building.ts';
import type { Connection } from '../../domain/device.ts';
import {
  deviceGradeTerms,
  deviceKindTerms,
  riskLevelTerms,
  siteLandTerms,
  siteSettingTerms,
  siteStatusTerms,
  userClassTerms,
} from '../../domain/import/terms.ts';
import {
  column,
  type ListColumn,
  type ListSheet,
  placeColumns,
  pointOf,
  yesOrNo,
} from './list-sheet.ts';
import { dayOf, termOf } from './sheet.ts';

type InArea = { readonly area: number };

function areaColumns<Item extends InArea>(): ListColumn<Item>[] {
  return [
    column('区划编码', 18, ({ area }) => formatAreaCode(area)),
    column('区域', 16, ({ area }, names) => names.area(area)),
  ];
}

/** In the words of the map's legend. */
const buildingStatusWords: Record<BuildingStatus, string> = {
  overdue: '有逾期隐患',
  open: '有未整改隐患',
  rectified: '隐患已整改',
  clear: '排查未发现隐患',
  unknown: '未排查',
};

export const buildingListSheet: ListSheet<BuildingView> = {
  name: 'buildings',
  title: '楼栋',
  columns: [
    column('楼栋编号', 16, ({ id }) => id),
    column('楼栋名称', 24, ({ name }) => name),
    column('地址', 30, ({ address }) => address),
    ...areaColumns<BuildingView>(),
    column('小区', 18, ({ compound }, names) => names.compound(compound)),
    column('状态', 16, ({ status }) => buildingStatusWords[status]),
    column('隐患', 8, ({ hazardsTotal }) => hazardsTotal),
    column('未整改', 8, ({ hazardsOpen }) => hazardsOpen),
    column('最近整改时限', 14, ({ nextDeadline }) => dayOf(nextDeadline)),
    column('排查日期', 12, ({ inspectedOn }) => dayOf(inspectedOn)),
    column('风险等级', 10, ({ riskLevel }) => termOf(riskLevelTerms, riskLevel)),
    column('高度（米）', 12, ({ heightMeters }) => heightMeters),
    column('层数', 8, ({ storeys }) => storeys),
    column('住宅', 8, ({ isResidential }) => yesOrNo(isResidential)),
    column('建成年份', 10, ({ yearBuilt }) => yearBuilt),
    column('物业管理', 10, ({ hasPropertyManager }) => yesOrNo(hasPropertyManager)),
    ...placeColumns<BuildingView>(),
  ],
  geometry: pointOf,
};

export const compoundListSheet: ListSheet<CompoundView> = {
  name: 'compounds',
  title: '小区',
  columns: [
    column('小区编号', 16, ({ id }) => id),
    column('小区名称', 24, ({ name }) => name),
    column('地址', 30, ({ address }) => address),
    ...areaColumns<CompoundView>(),
    column('老旧小区', 10, ({ isOld }) => yesOrNo(isOld)),
    column('户数', 8, ({ households }) => households),
    column('物业管理', 10, ({ hasPropertyManager }) => yesOrNo(hasPropertyManager)),
    ...placeColumns<CompoundView>(),
  ],
  geometry: (compound) => compound.geometry ?? pointOf(compound),
};

export const siteListSheet: ListSheet<ChargingSiteView> = {
  name: 'sites',
  title: '集中充电场所',
  columns: [
    column('充电场所编号', 16, ({ id }) => id),
    column('充电场所名称', 24, ({ name }) => name),
    column('地址', 30, ({ address }) => address),
    ...areaColumns<ChargingSiteView>(),
    column('建设状态', 12, ({ status }) => termOf(siteStatusTerms, status)),
    column('设置方式', 14, ({ setting }) => termOf(siteSettingTerms, setting)),
    column('用地类型', 14, ({ land }) => termOf(siteLandTerms, land)),
    column('充电端口数', 12, ({ ports }) => ports),
    column('启用日期', 12, ({ openedOn }) => dayOf(openedOn)),
    ...placeColumns<ChargingSiteView>(),
  ],
  geometry: pointOf,
};

const connectionWords: Record<Connection, string> = {
  online: '在线',
  offline: '离线',
  no_data: '无数据',
};

export const deviceListSheet: ListSheet<DeviceView> = {
  name: 'devices',
  title: '设备',
  columns: [
    column('设备编号', 22, ({ id }) => id),
    column('设备类型', 20, ({ kind }) => termOf(deviceKindTerms, kind)),
    column('设备名称', 24, ({ name }) => name),
    ...areaColumns<DeviceView>(),
    column('楼栋', 22, ({ building }, names) => names.building(building)),
    column('楼层', 8, ({ floor }) => floor),
    column('连接', 10, ({ connection }) => connectionWords[connection]),
    column('档次', 12, ({ grade }) => termOf(deviceGradeTerms, grade)),
    column('用户类别', 14, ({ userClass }) => termOf(userClassTerms, userClass)),
    column('安装日期', 12, ({ installedOn }) => dayOf(installedOn)),
    column('应更换日期', 12, ({ replaceBy }) => dayOf(replaceBy)),
    ...placeColumns<DeviceView>(),
  ],
  geometry: pointOf,
};
