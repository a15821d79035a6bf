import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeBriefing } from '../../../../src/desks/overview/briefing/briefing.ts';
import {
  briefingBlocks,
  mapPicture,
} from '../../../../src/desks/overview/briefing/briefing-blocks.ts';
import { writeDocx } from '../../../../src/desks/overview/briefing/write-docx.ts';
import { createI18n } from '../../../../src/text/i18n.ts';
import { briefingSource } from '../../../support/briefing-source.ts';

const { t } = createI18n('zh', null);
const blocks = briefingBlocks(makeBriefing(briefingSource()), { t, language: 'zh' });
const png = readFileSync(join(import.meta.dirname, '../../../fixtures/photos/plain.png'));

async function filesOf({ mark = '', hasMap = true } = {}) {
  const picture = {
    blob: new Blob([png], { type: 'image/png' }),
    widthPixels: 1040,
    heightPixels: 640,
  };
  const pictures = new Map(hasMap ? [[mapPicture, picture]] : []);
  const file = await writeDocx({ title: '简报', blocks, pictures, mark });
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n');
const partsOf = (files: Record<string, Uint8Array>, name: RegExp) =>
  Object.entries(files).flatMap(([path, bytes]) => (name.test(path) ? [strFromU8(bytes)] : []));

describe('the Word file of a briefing', () => {
  it('holds every word of it, in the order of the page [L14] [L29]', async () => {
    const files = await filesOf();
    const [document = ''] = partsOf(files, /^word\/document\.xml$/);
    const said = blocks.flatMap((block) => {
      if ('text' in block) return [block.text];
      if (block.kind === 'pictures') return block.pictures.map(({ caption }) => caption);
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    });
    expect(textOf(document).split('\n')).toEqual(said);
  });

  it('is A4 in the letters of official documents, with a number on every page', async () => {
    const files = await filesOf();
    const [document = ''] = partsOf(files, /^word\/document\.xml$/);
    const [size = ''] = document.match(/<w:pgSz[^>]*>/) ?? [];
    expect(size).toMatch(/w:w="11906".*w:h="16838"/);
    for (const font of ['仿宋', '黑体', '方正小标宋简体']) {
      expect([font, document.includes(`w:eastAsia="${font}"`)]).toEqual([font, true]);
    }
    expect(partsOf(files, /^word\/footer\d\.xml$/).join('')).toContain('PAGE');
    // A head row that comes again on each page.
    expect(document.match(/<w:tblHeader/g)).toHaveLength(3);
  });

  it('holds the picture of the map as it was drawn, and goes without one', async () => {
    const withMap = await filesOf();
    const media = Object.keys(withMap).filter((path) => path.startsWith('word/media/'));
    expect(media.map((path) => withMap[path]?.length)).toEqual([png.length]);
    const without = await filesOf({ hasMap: false });
    expect(Object.keys(without).filter((path) => path.startsWith('word/media/'))).toEqual([]);
  });

  it('says on every page of a demonstration that it is one', async () => {
    const mark = t('overview.briefing.demo');
    expect(partsOf(await filesOf({ mark }), /^word\/header\d\.xml$/).join('')).toContain(mark);
    expect(textOf(partsOf(await filesOf(), /^word\/header\d\.xml$/).join(''))).toBe('');
  });
});
