import type { Feature, Geometry } from 'geojson';
import { formatAreaCode } from '../../src/domain/area.ts';
import { riskLevelTerms } from '../../src/domain/import/terms.ts';
import type { DemoArea } from './areas.ts';
import { closedRing, toDegrees } from './lng-lat.ts';
import { official, yesOrNo } from './official-words.ts';
import type { DemoBuilding, DemoCompound } from './town.ts';

const toCentimetre = toDegrees(7);

export function areaFeature({ code, name, parts }: DemoArea): Feature {
  const digits = formatAreaCode(code);
  const polygons = parts.map((part) => part.map((ring) => closedRing(ring, toCentimetre)));
  const [only = []] = polygons;
  const geometry: Geometry =
    polygons.length === 1
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: polygons };
  return { type: 'Feature', id: digits, properties: { 区划编码: digits, 名称: name }, geometry };
}

export function compoundFeature(compound: DemoCompound): Feature {
  const { id, name, address, area, isOld, hasPropertyManager, households } = compound;
  const properties = {
    小区编号: id,
    小区名称: name,
    地址: address,
    区划编码: formatAreaCode(area),
    是否老旧小区: yesOrNo(isOld),
    是否有物业: hasPropertyManager === null ? null : yesOrNo(hasPropertyManager),
    户数: households,
  };
  return { type: 'Feature', id, properties, geometry: outlineOf(compound) };
}

export function buildingFeature(building: DemoBuilding, inspectedOn: string | null): Feature {
  const { id, name, address, compound, area, plan, riskLevel } = building;
  const properties = {
    楼栋编号: id,
    楼栋名称: name,
    建筑地址: address,
    所属小区: compound?.id ?? null,
    区划编码: formatAreaCode(area),
    建筑高度: building.heightMeters,
    层数: plan.storeys,
    是否住宅: yesOrNo(building.isResidential),
    建成年份: building.yearBuilt,
    风险等级: riskLevel === null ? null : official(riskLevelTerms, riskLevel),
    排查日期: inspectedOn,
  };
  return { type: 'Feature', id, properties, geometry: outlineOf(building) };
}

function outlineOf({ shape }: DemoCompound | DemoBuilding): Geometry {
  return { type: 'Polygon', coordinates: [closedRing(shape, toCentimetre)] };
}
