import { describe, expect, it } from 'vitest';
import { type Column, columnsOfKind, rowKinds } from '../../../src/domain/import/columns.ts';
import { kindWords, recogniseKind } from '../../../src/domain/import/recognise-kind.ts';

const shapeOfKind = {
  areas: 'outline',
  compounds: 'point',
  buildings: 'outline',
  sites: 'point',
  devices: 'none',
  hazards: 'none',
} as const;

function headersOf(kind: (typeof rowKinds)[number]): string[] {
  return Object.values(columnsOfKind[kind]).map(({ zh }: Column) => zh);
}

describe('the kind of a file', () => {
  it.each(rowKinds)('%s is recognised by our own columns', (kind) => {
    expect(recogniseKind(headersOf(kind), shapeOfKind[kind]).kind).toBe(kind);
    expect(kindWords[kind].en).not.toBe('');
  });

  it.each([
    [['building', 'name', 'building:levels', 'addr:street'], 'outline', 'buildings'],
    [['adcode', 'name'], 'outline', 'areas'],
    [['小区名称', '老旧小区', '户数'], 'none', 'compounds'],
    [['类别', '类型', '排查时间', '责任单位', '整改时限'], 'none', 'hazards'],
    [['编号', '名称', '建设状态', '充电车位数'], 'point', 'sites'],
    [['编号', '设备类型', '楼层', '安装时间'], 'point', 'devices'],
  ] as const)('%j with %s is %s', (headers, shape, kind) => {
    expect(recogniseKind(headers, shape).kind).toBe(kind);
  });

  it('is open while a column is missing that has to be there, and still guessed at', () => {
    expect(recogniseKind(['隐患类别', '隐患描述'], 'none')).toMatchObject({
      kind: null,
      kinds: expect.arrayContaining(['hazards']),
    });
    expect(recogniseKind(['甲', '乙'], 'none')).toEqual({ kind: null, kinds: [] });
  });

  it('needs outlines for buildings, and points for hazards', () => {
    expect(recogniseKind(headersOf('buildings'), 'none').kinds).not.toContain('buildings');
    expect(recogniseKind(headersOf('hazards'), 'outline').kinds).not.toContain('hazards');
  });
});
