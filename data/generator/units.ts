import type { Unit } from '../../src/domain/unit.ts';
import { communityCode, communityNames, districtCode } from './areas.ts';

const districtArea = Number(districtCode) * 1e9;
const subdistrictArea = districtArea + 1e6;

/** Ids of the units that serve the whole district. */
export const gasCompany = 'U-GAS';
export const powerCompany = 'U-POWER';

/** The companies that manage compounds. */
export const propertyManagers = ['甲', '乙', '丙', '丁', '戊', '己'].map((mark, index) => ({
  id: `U-PM${index + 1}`,
  name: `演示物业服务${mark}公司`,
}));

export function committeeOf(community: number): string {
  return `U-C${community + 1}`;
}

/** Every unit that can be made responsible, under names that belong to nobody. */
export function listUnits(): Unit[] {
  return [
    unit('U-OFFICE', '临江街道办事处', 'government', subdistrictArea, ['临江街道']),
    ...communityNames.flatMap((name, index) => communityUnits(name, index)),
    ...propertyManagers.map(({ id, name }) =>
      unit(id, name, 'property_manager', subdistrictArea, [name.replace('服务', '')]),
    ),
    unit(gasCompany, '演示燃气公司', 'gas_company', districtArea, ['燃气公司', '燃气企业']),
    unit(powerCompany, '演示供电公司', 'power_company', districtArea, ['供电公司', '电力企业']),
    unit('U-FIRE', '临江消防救援站（演示）', 'fire_brigade', districtArea, ['临江消防救援站']),
  ];
}

function communityUnits(name: string, index: number): Unit[] {
  const area = communityCode(index);
  return [
    unit(committeeOf(index), `${name}居民委员会`, 'community', area, [`${name}居委会`, name]),
    unit(`U-MFS${index + 1}`, `${name}微型消防站`, 'micro_fire_station', area, []),
  ];
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
