import { type Crs, crsNames } from '../position.ts';
import { crsWords } from './crs-words.ts';
import { inBoth, type Words } from './fault.ts';

/** What a name of a coordinate system stands for. */
export type NamedCrs = { kind: 'known'; crs: Crs } | { kind: 'local' } | { kind: 'unknown' };

/** Forms in which an EPSG number is written: `EPSG:4544`, `4544`, urn and address. */
const epsgForm = /(?:^|EPSG[:/]{1,2}(?:[\d.]*[:/])?)(\d{4,5})$/;

const otherNames: ReadonlyMap<string, Crs> = new Map([
  ['EPSG:4326', 'WGS84'],
  ['WGS-84', 'WGS84'],
  ['CRS84', 'WGS84'],
  ['GCJ-02', 'GCJ02'],
  ['BD-09', 'BD09'],
  ['高德', 'GCJ02'],
  ['百度', 'BD09'],
]);

/** Grids of a city, whose parameters are not public. */
const localName = /独立坐标|独立系|LOCAL|重庆坐标|CHONGQING|重庆市坐标/;

/** Reads the name that a person, a file or a program gives to a coordinate system. */
export function readCrsName(name: string): NamedCrs {
  const plain = name.normalize('NFKC').trim().toUpperCase();
  const [, epsg] = epsgForm.exec(plain) ?? [];
  const key = epsg ? `EPSG:${epsg}` : plain.replace(/^.*[:/](?=CRS84$)/, '');
  const crs = crsNames.find((known) => known === key) ?? otherNames.get(key);
  if (crs !== undefined) return { kind: 'known', crs };
  return { kind: localName.test(plain) ? 'local' : 'unknown' };
}

/** Whether two systems can be those of the same file: nobody writes down that a map is shifted. */
export function mayBeSame(stated: Crs, chosen: Crs): boolean {
  const isShifted = chosen === 'GCJ02' || chosen === 'BD09';
  return stated === chosen || (isInDegrees(stated) && (isInDegrees(chosen) || isShifted));
}

function isInDegrees(crs: Crs): boolean {
  return crs === 'CGCS2000' || crs === 'EPSG:4490' || crs === 'WGS84';
}

export function unknownCrsSentence(name: string): Words {
  return inBoth(
    `不认识坐标系“${name}”；应为 CGCS2000（EPSG:4490）、WGS84、GCJ02、BD09，或 CGCS2000 三度带 EPSG:4513 至 EPSG:4554。`,
    `The coordinate system “${name}” is not known; expected CGCS2000 (EPSG:4490), WGS84, GCJ02, BD09, or a CGCS2000 3-degree zone, EPSG:4513 to EPSG:4554.`,
  );
}

/** `subject` leads up to the grid: 坐标……像是, or the name it goes by. Only its owner can convert it. */
export function localGridSentence(subject: Words): Words {
  return inBoth(
    `${subject.zh}地方独立坐标系（如重庆市独立坐标系），没有转换参数无法换算；请向提供数据的单位或规划和自然资源主管部门申请 CGCS2000 坐标的成果后再导入。`,
    `${subject.en}: a local grid such as that of Chongqing cannot be converted without its parameters; ask whoever gave the data, or the office of planning and natural resources, for CGCS2000 coordinates.`,
  );
}

export function conflictSentence(stated: Crs, chosen: Crs): Words {
  const [inFile, asked] = [crsWords(stated), crsWords(chosen)];
  return inBoth(
    `文件声明的坐标系是 ${inFile.zh}，与所选的 ${asked.zh} 不一致；请改选文件声明的坐标系。`,
    `The file states ${inFile.en}, which is not the chosen ${asked.en}; choose the one that the file states.`,
  );
}
