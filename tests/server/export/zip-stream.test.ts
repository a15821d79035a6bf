import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipLimits } from '../../../src/server/export/zip-records.ts';
import { type FillZip, streamZip } from '../../../src/server/export/zip-stream.ts';

const at = Date.UTC(2026, 10, 20, 1);

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
}

describe('a zip under way', () => {
  it('holds files that were written in turns, each whole', async () => {
    const stream = streamZip(async function* ({ open }) {
      const [left, right] = [open('left.csv'), open('right.csv')];
      for (const line of ['一\n', '二\n', '三\n']) {
        left.write(line);
        right.write(line.repeat(2));
        yield;
      }
      left.end();
      right.end();
    }, at);
    const files = unzipSync(await bytesOf(stream));
    expect(strFromU8(files['left.csv'] ?? new Uint8Array())).toBe('一\n二\n三\n');
    expect(strFromU8(files['right.csv'] ?? new Uint8Array())).toBe('一\n一\n二\n二\n三\n三\n');
  });

  it('keeps what is a picture already as it is, behind the text before it', async () => {
    const picture = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251);
    const stream = streamZip(async function* ({ open, add }) {
      const table = open('photos.csv');
      add('photos/一.jpg', picture);
      table.write('一.jpg\n');
      yield;
      table.end();
      add('photos/二.jpg', new Uint8Array());
    }, at);
    const bytes = await bytesOf(stream);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['photos.csv', 'photos/一.jpg', 'photos/二.jpg']);
    expect(files['photos/一.jpg']).toEqual(picture);
    expect(files['photos/二.jpg']).toHaveLength(0);
    expect(bytes.length).toBeGreaterThan(picture.length);
  });

  it.each([
    ['lies beyond what 32 bits hold', { ...zipLimits, offset: 20 }],
    ['has more files than 16 bits hold', { ...zipLimits, entries: 2 }],
  ])('is read all the same where it %s', async (_, limits) => {
    const fill: FillZip = async function* ({ add }) {
      for (const name of ['a', 'b', 'c']) add(name, new TextEncoder().encode(name.repeat(9)));
      yield;
    };
    const files = unzipSync(await bytesOf(streamZip(fill, at, limits)));
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['a', 'aaaaaaaaa'],
      ['b', 'bbbbbbbbb'],
      ['c', 'ccccccccc'],
    ]);
  });

  it('says when it was made in the time of Shanghai, and what its bytes add up to', async () => {
    const fill: FillZip = async function* ({ add }) {
      add('a', new TextEncoder().encode('123456789'));
      yield;
    };
    const view = new DataView((await bytesOf(streamZip(fill, at))).buffer);
    expect(view.getUint16(10, true)).toBe(9 << 11);
    expect(view.getUint16(12, true)).toBe((46 << 9) | (11 << 5) | 20);
    // The check value of CRC-32.
    expect(view.getUint32(14, true)).toBe(0xcb_f4_39_26);
  });

  it('is not ended while a file of it is', async () => {
    const forgetful: FillZip = async function* ({ open }) {
      open('a.csv').write('1');
      yield;
    };
    await expect(bytesOf(streamZip(forgetful, at))).rejects.toThrow('not ended');
  });

  it('is made as it is read, and no further once its reader has left', async () => {
    let steps = 0;
    let isLeft = false;
    const endless: FillZip = async function* ({ open }) {
      const file = open('endless.csv');
      try {
        for (;;) {
          steps += 1;
          file.write(crypto.randomUUID().repeat(10_000));
          yield;
        }
      } finally {
        isLeft = true;
      }
    };
    const reader = streamZip(endless, at).getReader();
    await reader.read();
    const read = steps;
    await reader.cancel();
    expect([read < 10, steps - read < 10, isLeft]).toEqual([true, true, true]);
  });

  it('breaks off, rather than end as if it were whole, when a step fails', async () => {
    const failing: FillZip = async function* ({ open }) {
      open('a.csv').write('1');
      yield;
      throw new Error('the store is gone');
    };
    await expect(bytesOf(streamZip(failing, at))).rejects.toThrow('the store is gone');
  });
});
