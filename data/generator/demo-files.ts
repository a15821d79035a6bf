import type { Feature, Polygon } from 'geojson';
import Papa from 'papaparse';
import { formatAreaCode } from '../../src/domain/area.ts';
import {
  categoryTerms,
  gradeTerms,
  riskLevelTerms,
  sourceTerms,
  statusTerms,
  type Terms,
} from '../../src/domain/import/terms.ts';
import { communityCode, districtCode, districtName } from './areas.ts';
import type { Demo } from './demo.ts';
import type { DemoHazard } from './hazards.ts';
import { inspectionsOf } from './inspections.ts';
import { closedRing, toDegrees } from './lng-lat.ts';
import type { Shape } from './shape.ts';
import type { DemoBuilding, DemoCompound } from './town.ts';

/** A file by its path from the root of the project, and its text. */
export type DemoFile = { readonly path: string; readonly text: string };

/** The demo as the files that a district would hand in itself, and those that no import reads. */
export function filesOf(demo: Demo): DemoFile[] {
  const { seed, asOf } = demo.options;
  return [
    geojson('data/demo/areas.geojson', demo.areas.map(areaFeature)),
    geojson('data/demo/compounds.geojson', demo.compounds.map(compoundFeature)),
    geojson(
      'data/demo/buildings.geojson',
      demo.buildings.map((building) =>
        buildingFeature(building, inspectionsOf(building, { seed, asOf }).at(-1) ?? null),
      ),
    ),
    { path: 'data/demo/hazards.csv', text: hazardsCsv(demo) },
    json('data/demo/units.json', demo.units),
    json('data/demo/devices.json', demo.devices),
    json('data/demo/contacts.json', demo.contacts),
    {
      path: 'data/demo/district.json',
      text: `${JSON.stringify({ code: districtCode, name: districtName, asOf })}\n`,
    },
    geojson('public/basemap/demo.geojson', demo.basemap),
  ];
}

const toCentimetre = toDegrees(7);
const toDecimetre = toDegrees(6);

function areaFeature({ code, name, shape }: Demo['areas'][number]): Feature {
  const official = formatAreaCode(code);
  return feature(official, { 区划编码: official, 名称: name }, shape);
}

function compoundFeature(compound: DemoCompound): Feature {
  const { id, name, address, community, isOld, hasPropertyManager, households, shape } = compound;
  const properties = {
    小区编号: id,
    小区名称: name,
    地址: address,
    区划编码: formatAreaCode(communityCode(community)),
    是否老旧小区: yesOrNo(isOld),
    是否有物业: hasPropertyManager === null ? null : yesOrNo(hasPropertyManager),
    户数: households,
  };
  return feature(id, properties, shape);
}

function buildingFeature(building: DemoBuilding, inspectedOn: string | null): Feature {
  const { id, name, address, compound, community, plan, riskLevel } = building;
  const properties = {
    楼栋编号: id,
    楼栋名称: name,
    建筑地址: address,
    所属小区: compound?.id ?? null,
    区划编码: formatAreaCode(communityCode(community)),
    建筑高度: building.heightMeters,
    层数: plan.storeys,
    是否住宅: yesOrNo(building.isResidential),
    建成年份: building.yearBuilt,
    风险等级: riskLevel === null ? null : official(riskLevelTerms, riskLevel),
    排查日期: inspectedOn,
  };
  return feature(id, properties, building.shape);
}

/** With a byte order mark, as spreadsheets want it. */
function hazardsCsv({ hazards, units }: Demo): string {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const rows = hazards.map((hazard) => hazardRow(hazard, unitNames));
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}

function hazardRow(hazard: DemoHazard, unitNames: ReadonlyMap<string, string>) {
  const [lng = null, lat = null] = hazard.place ? toDecimetre(hazard.place) : [];
  return {
    隐患编号: hazard.id,
    隐患类别: official(categoryTerms, hazard.type.category),
    隐患类型: hazard.type.term,
    隐患描述: hazard.description,
    所属楼栋: hazard.building?.id ?? null,
    所属小区: hazard.near.compound?.id ?? null,
    区划编码: formatAreaCode(communityCode(hazard.near.community)),
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

function feature(id: string, properties: Record<string, string | number | null>, shape: Shape) {
  const geometry: Polygon = { type: 'Polygon', coordinates: [closedRing(shape, toCentimetre)] };
  return { type: 'Feature' as const, id, properties, geometry };
}

/** One feature a line, so that a change of the data reads as a change of lines. */
function geojson(path: string, features: readonly Feature[]): DemoFile {
  const lines = features.map((each) => JSON.stringify(each)).join(',\n');
  return { path, text: `{"type":"FeatureCollection","features":[\n${lines}\n]}\n` };
}

function json(path: string, items: readonly object[]): DemoFile {
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  return { path, text: `[\n${lines}\n]\n` };
}

/** The word that official sheets use for a code. */
function official<Code extends string>(terms: Terms<Code>, code: Code): string {
  return terms[code][0] ?? code;
}

function yesOrNo(flag: boolean): string {
  return flag ? '是' : '否';
}
