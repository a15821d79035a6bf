import { type Crs, type Zone, zoneOfCrs } from '../position.ts';
import { inBoth, type Words } from './fault.ts';

/** What a coordinate system is called in a list or a sentence. */
export function crsWords(crs: Crs): Words {
  const zone = zoneOfCrs(crs);
  if (zone !== null) return zoneWords(crs, zone);
  switch (crs) {
    case 'CGCS2000':
      return inBoth('CGCS2000 经纬度', 'CGCS2000 degrees');
    case 'GCJ02':
      return inBoth('GCJ-02（高德、腾讯）', 'GCJ-02 (Amap, Tencent)');
    case 'BD09':
      return inBoth('BD-09（百度）', 'BD-09 (Baidu)');
    default:
      return inBoth(`${crs} 经纬度`, `${crs} degrees`);
  }
}

function zoneWords(crs: Crs, { number, centralMeridianDegrees, hasPrefix }: Zone): Words {
  return hasPrefix
    ? inBoth(
        `CGCS2000 三度带第 ${number} 带，中央经线 ${centralMeridianDegrees}°，横坐标带带号（${crs}）`,
        `CGCS2000 3-degree zone ${number}, CM ${centralMeridianDegrees}°, easting with its zone (${crs})`,
      )
    : inBoth(
        `CGCS2000 三度带，中央经线 ${centralMeridianDegrees}°，横坐标不带带号（${crs}）`,
        `CGCS2000 3-degree zone, CM ${centralMeridianDegrees}°, easting without its zone (${crs})`,
      );
}
