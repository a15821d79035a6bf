import { formatAreaCode } from '../../src/domain/area.ts';
import {
  categoryTerms,
  deviceGradeTerms,
  deviceKindTerms,
  fundingTerms,
  gasTerms,
  gradeTerms,
  siteLandTerms,
  siteSettingTerms,
  siteStatusTerms,
  sourceTerms,
  statusTerms,
  userClassTerms,
} from '../../src/domain/import/terms.ts';
import type { DemoSite } from './charging-sites.ts';
import type { DemoDevice } from './devices.ts';
import type { DemoHazard } from './hazards.ts';
import { toDegrees } from './lng-lat.ts';
import { official, yesOrNo } from './official-words.ts';
import type { CsvRow } from './text-files.ts';

const toDecimetre = toDegrees(6);

export function siteRow(site: DemoSite): CsvRow {
  const [lng, lat] = toDecimetre(site.place);
  const isOpen = site.status === 'existing';
  return {
    充电场所编号: site.id,
    充电场所名称: site.name,
    地址: site.address,
    区划编码: formatAreaCode(site.area),
    所属小区: site.compound?.id ?? null,
    建设状态: official(siteStatusTerms, site.status),
    设置方式: official(siteSettingTerms, 'outdoor'),
    用地类型: official(siteLandTerms, site.land),
    充电端口数: site.ports,
    运营单位: site.operator,
    电价: site.prices?.electricityYuan ?? null,
    服务费: site.prices?.serviceYuan ?? null,
    充满断电: isOpen ? '是' : null,
    计划断电: isOpen ? '是' : null,
    刷卡或扫码: isOpen ? '是' : null,
    所接公变: site.transformer,
    剩余容量: site.spareKilowatts,
    启用日期: site.openedOn,
    经度: lng,
    纬度: lat,
  };
}

export function deviceRow(device: DemoDevice): CsvRow {
  const { kind, at, grade, userClass, lastSeenAt } = device;
  const [lng, lat] = toDecimetre(device.place);
  const isSite = kind === 'charger';
  const isGas = kind === 'gas_detector';
  return {
    设备编号: device.id,
    设备类型: official(deviceKindTerms, kind),
    设备名称: device.name,
    所属楼栋: isSite ? null : at.id,
    所属充电场所: isSite ? at.id : null,
    楼层: device.floor,
    档次: grade === null ? null : official(deviceGradeTerms, grade),
    检测气体: isGas ? official(gasTerms, 'methane') : null,
    连锁切断: isGas ? yesOrNo(grade === 'mid_high') : null,
    数据上传: yesOrNo(device.hasTelemetry),
    安装日期: device.installedOn,
    使用年限: device.lifeYears,
    用户类别: userClass === null ? null : official(userClassTerms, userClass),
    资金来源: userClass === 'old_compound_resident' ? official(fundingTerms, 'renewal') : null,
    最近上报时间: lastSeenAt === null ? null : minuteInShanghai(lastSeenAt),
    经度: lng,
    纬度: lat,
  };
}

export function hazardRow(hazard: DemoHazard, unitNames: ReadonlyMap<string, string>): CsvRow {
  const [lng = null, lat = null] = hazard.place ? toDecimetre(hazard.place) : [];
  return {
    隐患编号: hazard.id,
    隐患类别: official(categoryTerms, hazard.type.category),
    隐患类型: hazard.type.term,
    隐患描述: hazard.description,
    所属楼栋: hazard.building?.id ?? null,
    所属小区: hazard.near.compound?.id ?? null,
    区划编码: formatAreaCode(hazard.near.area),
    责任单位: hazard.unit === null ? null : (unitNames.get(hazard.unit) ?? null),
    整改措施: hazard.measure,
    整改时限: hazard.deadlineText ?? hazard.deadline,
    排查时间: hazard.foundOn,
    隐患等级: official(gradeTerms, hazard.grade),
    重大隐患认定: hazard.determination,
    来源: official(sourceTerms, hazard.source),
    状态: official(statusTerms, hazard.status),
    整改完成日期: hazard.rectifiedOn,
    销号日期: hazard.closedOn,
    经度: lng,
    纬度: lat,
  };
}

/** As the sheets of platforms write a moment. */
function minuteInShanghai(instantMs: number): string {
  return new Date(instantMs + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
