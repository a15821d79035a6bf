import { expect, test } from 'vitest';
import { chooseDivision, searchDivisions } from '../../../src/server/divisions/choose-division.ts';

const all = [
  { code: '110105', name: '朝阳区', path: '北京市朝阳区' },
  { code: '220104', name: '朝阳区', path: '吉林省长春市朝阳区' },
  { code: '441900', name: '东莞市', path: '广东省东莞市' },
  { code: '460321', name: '西沙群岛', path: '海南省三沙市西沙群岛' },
  { code: '460322', name: '南沙群岛', path: '海南省三沙市南沙群岛' },
  { code: '500102', name: '涪陵区', path: '重庆市涪陵区' },
  { code: '500103', name: '渝中区', path: '重庆市渝中区' },
];
const codesOf = (found: readonly { code: string }[]) => found.map(({ code }) => code);

test.each([
  ['500103', '500103'],
  ['渝中区', '500103'],
  [' ５００１０３ ', '500103'],
  ['重庆市渝中区', '500103'],
  ['吉林省长春市朝阳区', '220104'],
])('%s is one district', (text, code) => {
  const choice = chooseDivision(all, text);
  expect(choice.kind === 'found' && choice.division.code).toBe(code);
});

test('a city without districts is one district, by its 4 digits too', () => {
  const choice = chooseDivision(all, '4419');
  expect(choice.kind === 'found' && choice.division.code).toBe('441900');
});

test.each([
  ['朝阳区', ['110105', '220104']],
  ['4603', ['460321', '460322']],
])('%s is several districts, of which one has to be named', (text, codes) => {
  const choice = chooseDivision(all, text);
  expect(choice.kind === 'several' && codesOf(choice.matches)).toEqual(codes);
});

test.each([
  ['500104', ['500103', '500102']],
  ['500103001001', ['500103', '500102']],
  ['渝中', ['500103']],
  ['重庆渝中', ['500103']],
  ['渝钟区', ['500103']],
  ['999999', []],
  ['nowhere', []],
])('%s is unknown, and what is near it is told', (text, near) => {
  const choice = chooseDivision(all, text);
  expect(choice.kind === 'unknown' && codesOf(choice.near)).toEqual(near);
});

test('a search finds the beginning of a code and parts of a name, the best first', () => {
  const search = (text: string, limit = 20) => codesOf(searchDivisions(all, { text, limit }));
  expect(search('5001')).toEqual(['500102', '500103']);
  expect(search('朝阳')).toEqual(['110105', '220104']);
  expect(search('沙')).toEqual(['460321', '460322']);
  expect(search('南沙')[0]).toBe('460322');
  expect(search('朝阳', 1)).toEqual(['110105']);
  expect(search('  ')).toEqual([]);
  expect(search('渝渝')).toEqual([]);
});
