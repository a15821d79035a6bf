import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bundleShapefiles } from '../../../src/desks/ledger/bundle-shapefiles.ts';
import { filesOfDrop, mostFiles, visibleFiles } from '../../../src/desks/ledger/dropped-files.ts';

type Tree = { readonly [name: string]: Tree | null };

/** What a browser gives for a file of a tree (null) or a folder: one portion, then an empty one. */
function entryOf(name: string, tree: Tree | null): object {
  if (tree === null) {
    return {
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void) => done(new File(['x'], name)),
    };
  }
  return { isFile: false, isDirectory: true, createReader: () => readerOf(tree) };
}

function readerOf(tree: Tree): object {
  const portions = Object.entries(tree).map(([name, inner]) => [entryOf(name, inner)]);
  return { readEntries: (done: (entries: object[]) => void) => done(portions.shift() ?? []) };
}

function dropOf(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, inner]) => ({
    webkitGetAsEntry: () => entryOf(name, inner),
  }));
  // A drop cannot be made by a script: this is the part of it that is read.
  return { items, files: [] } as unknown as DataTransfer;
}

const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

describe('a drop', () => {
  it('gives the files of folders and of folders in them, however many portions they come in', async () => {
    const drop = dropOf({ '隐患.csv': null, 甲社区: { 'a.csv': null, 旧表: { 'b.csv': null } } });
    expect(namesOf(await filesOfDrop(drop))).toEqual(['隐患.csv', 'a.csv', 'b.csv']);
  });

  it('leaves out what systems and open programs put beside the files', () => {
    const files = ['.DS_Store', 'Thumbs.db', '~$情况表.xlsx', '区域.geojson'];
    expect(namesOf(visibleFiles(files.map((name) => new File([], name))))).toEqual([
      '区域.geojson',
    ]);
  });

  it('ends at a number of files that a person can still read through', () => {
    const files = Array.from({ length: mostFiles + 5 }, (_, i) => new File([], `${i}.csv`));
    expect(visibleFiles(files)).toHaveLength(mostFiles);
  });
});

describe('the files of a Shapefile', () => {
  it('dropped side by side become one zip of the same bytes', async () => {
    const parts = ['楼栋.shp', '楼栋.dbf', '楼栋.prj'].map((name) => new File([name], name));
    const files = await bundleShapefiles([...parts, new File(['a,b'], '隐患.csv')]);
    expect(namesOf(files)).toEqual(['隐患.csv', '楼栋.zip']);
    const zip = unzipSync(new Uint8Array((await files[1]?.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(Object.keys(zip).sort()).toEqual(namesOf(parts).sort());
    expect(new TextDecoder().decode(zip['楼栋.dbf'])).toBe('楼栋.dbf');
  });

  it('stay as they are where the .shp is missing or a part is there twice', async () => {
    const lone = [new File([''], 'a.dbf'), new File([''], 'a.prj')];
    expect(await bundleShapefiles(lone)).toEqual(lone);
    const twice = [new File([''], 'b.shp'), new File([''], 'b.dbf'), new File([''], 'b.dbf')];
    expect(await bundleShapefiles(twice)).toEqual(twice);
  });
});
