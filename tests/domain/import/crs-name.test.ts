import { describe, expect, it } from 'vitest';
import { mayBeSame, readCrsName } from '../../../src/domain/import/crs-name.ts';
import { crsWords } from '../../../src/domain/import/crs-words.ts';
import { crsNames } from '../../../src/domain/position.ts';

describe('the name of a coordinate system', () => {
  it.each([
    ['CGCS2000', 'CGCS2000'],
    ['epsg:4490', 'EPSG:4490'],
    ['urn:ogc:def:crs:EPSG::4490', 'EPSG:4490'],
    ['http://www.opengis.net/def/crs/EPSG/0/4544', 'EPSG:4544'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'WGS84'],
    ['EPSG:4326', 'WGS84'],
    ['4523', 'EPSG:4523'],
    ['GCJ-02', 'GCJ02'],
    ['百度', 'BD09'],
  ])('%s is known as %s [I10] [I11]', (name, crs) => {
    expect(readCrsName(name)).toEqual({ kind: 'known', crs });
  });

  it('of every system that may be chosen is known, and has words of its own', () => {
    for (const crs of crsNames) expect(readCrsName(crs)).toEqual({ kind: 'known', crs });
    expect(new Set(crsNames.map((crs) => crsWords(crs).zh)).size).toBe(crsNames.length);
  });

  it.each(['重庆市独立坐标系', 'chongqing local', '某市独立坐标'])('%s is a local grid', (name) => {
    expect(readCrsName(name).kind).toBe('local');
  });

  it.each(['EPSG:3857', 'EPSG:32648', '西安80', 'EPSG:4555', ''])('%j is unknown', (name) => {
    expect(readCrsName(name).kind).toBe('unknown');
  });
});

describe('a file and a choice', () => {
  it('agree where the file says degrees, which programs also say of shifted maps', () => {
    expect(mayBeSame('WGS84', 'CGCS2000')).toBe(true);
    expect(mayBeSame('EPSG:4490', 'GCJ02')).toBe(true);
    expect(mayBeSame('EPSG:4544', 'EPSG:4544')).toBe(true);
  });

  it('disagree where one is in metres and the other is not, or in another zone', () => {
    expect(mayBeSame('EPSG:4544', 'CGCS2000')).toBe(false);
    expect(mayBeSame('WGS84', 'EPSG:4544')).toBe(false);
    expect(mayBeSame('EPSG:4544', 'EPSG:4545')).toBe(false);
  });
});
