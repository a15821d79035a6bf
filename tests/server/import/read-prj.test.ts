import { describe, expect, it } from 'vitest';
import { readPrj } from '../../../src/server/import/read-prj.ts';

/** As desktop programs write them. */
const cgcs2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

function zone(meridian: number, falseEasting: number, projection = 'Gauss_Kruger'): string {
  return `PROJCS["CGCS2000_3_Degree",${cgcs2000},PROJECTION["${projection}"],PARAMETER["False_Easting",${falseEasting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}

describe('a .prj file', () => {
  it.each([
    [cgcs2000, 'EPSG:4490'],
    ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257]]]', 'WGS84'],
    [zone(105, 500_000), 'EPSG:4544'],
    [zone(108, 500_000, 'Transverse_Mercator'), 'EPSG:4545'],
    [zone(108, 36_500_000), 'EPSG:4524'],
  ])('of CGCS2000 or WGS84 is known by its number [I10]', (wkt, name) => {
    expect(readPrj(wkt)).toBe(name);
  });

  it.each([
    [
      'of a city',
      zone(106, 60_000).replace('CGCS2000_3_Degree', '重庆市独立坐标系'),
      '重庆市独立坐标系',
    ],
    ['of another datum', 'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980"]]', 'GCS_Xian_1980'],
    [
      'of UTM',
      'PROJCS["WGS_1984_UTM_Zone_48N",GEOGCS["GCS_WGS_1984"],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",105.0]]',
      'WGS_1984_UTM_Zone_48N',
    ],
    ['that is none', 'nonsense', 'nonsense'],
  ])('%s keeps its own name', (_, wkt, name) => {
    expect(readPrj(wkt)).toBe(name);
  });
});
