import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FillZip, streamZip } from '../../../src/server/export/zip-stream.ts';

const at = Date.UTC(2026, 10, 20, 1);

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
}

describe('a zip under way', () => {
  it('holds files that were written in turns, each whole', async () => {
    const stream = streamZip(async function* (open) {
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

  it('is made as it is read, and no further once its reader has left', async () => {
    let steps = 0;
    let isLeft = false;
    const endless: FillZip = async function* (open) {
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
    const failing: FillZip = async function* (open) {
      open('a.csv').write('1');
      yield;
      throw new Error('the store is gone');
    };
    await expect(bytesOf(streamZip(failing, at))).rejects.toThrow('the store is gone');
  });
});
