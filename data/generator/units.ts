import type { AreaCode } from '../../src/domain/area.ts';
import type { Unit } from '../../src/domain/unit.ts';
import type { DemoArea } from './areas.ts';
import { districtArea } from './communities.ts';

/** Ids of the units that serve the whole district. */
export const gasCompany = 'U-GAS';
export const powerCompany = 'U-POWER';
export const fireStation = { id: 'U-FIRE', name: '山城消防救援站（演示）' };

/** The companies that manage compounds. */
export const propertyManagers = ['甲', '乙', '丙', '丁', '戊', '己'].map((mark, index) => ({
  id: `U-PM${index + 1}`,
  name: `演示物业服务${mark}公司`,
}));

export function committeeOf(community: AreaCode): string {
  return `U-C${numberOf(community)}`;
}

/** Every unit that can be made responsible, under names that belong to nobody. */
export function listUnits(areas: readonly DemoArea[]): Unit[] {
  return [
    ...propertyManagers.map(({ id, name }) =>
      unit(id, name, 'property_manager', districtArea, [name.replace('服务', '')]),
    ),
    unit(gasCompany, '演示燃气公司', 'gas_company', districtArea, ['燃气公司', '燃气企业']),
    unit(powerCompany, '演示供电公司', 'power_company', districtArea, ['供电公司', '电力企业']),
    unit(fireStation.id, fireStation.name, 'fire_brigade', districtArea, ['山城消防救援站']),
    ...areas.flatMap((area) => unitsOfArea(area)),
  ];
}

function unitsOfArea({ code, name }: DemoArea): Unit[] {
  if (code % 1e9 === 0) return [];
  if (code % 1e6 === 0) {
    return [unit(`U-O${numberOf(code) / 1e3}`, `${name}办事处`, 'government', code, [name])];
  }
  return [
    unit(committeeOf(code), `${name}居民委员会`, 'community', code, [`${name}居委会`, name]),
    unit(`U-MFS${numberOf(code)}`, `${name}微型消防站`, 'micro_fire_station', code, []),
  ];
}

/** Sub-district and community in one number: 1003 is the third community of the first. */
function numberOf(code: AreaCode): number {
  return (code - districtArea) / 1e3;
}

function unit(
  id: string,
  name: string,
  kind: Unit['kind'],
  area: number,
  aliases: readonly string[],
): Unit {
  return { id, name, aliases, kind, area };
}
