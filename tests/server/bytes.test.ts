import { describe, expect, it } from 'vitest';
import { answerBytes } from '../../src/server/bytes.ts';

async function ask(ifNoneMatch?: string) {
  let encoded = 0;
  const headers = ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch };
  const response = await answerBytes(new Request('http://test/', { headers }), {
    mediaType: 'application/x-test',
    version: '7-a',
    encode: async () => {
      encoded += 1;
      return new Uint8Array([1, 2, 3]);
    },
  });
  return { response, encoded };
}

describe('bytes with a version', () => {
  it('are sent with the version as their mark, to be asked for again each time', async () => {
    const { response } = await ask();
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'private, no-cache',
      'content-type': 'application/x-test',
      etag: '"7-a"',
    });
  });

  it.each(['"7-a"', 'W/"7-a"', '"6-a", "7-a"', 'W/"6-a",W/"7-a"'])(
    'are not even encoded for who has %s',
    async (mark) => {
      const { response, encoded } = await ask(mark);
      expect([response.status, await response.text(), encoded]).toEqual([304, '', 0]);
      expect(response.headers.get('etag')).toBe('"7-a"');
    },
  );

  it.each(['', '7-a', '"7-ab"', '"8-a"'])('are sent to who has %j', async (mark) => {
    expect((await ask(mark)).encoded).toBe(1);
  });
});
