import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTiles, type TileLoader, tilesOf } from '../../src/map/tile-protocol.ts';

type Answer = (
  request: { url: string },
  controller: AbortController,
) => Promise<{ data: ArrayBuffer }>;

const served = vi.hoisted(() => ({ answer: null as unknown }));
vi.mock('maplibre-gl', () => ({
  addProtocol: (_name: string, answer: unknown) => {
    served.answer = answer;
  },
}));

let failures: (string | null)[] = [];

function ask(x: number, controller = new AbortController()): Promise<{ data: ArrayBuffer }> {
  const url = tilesOf('v 1').replace('{z}', '14').replace('{x}', String(x)).replace('{y}', '7');
  return (served.answer as Answer)({ url }, controller);
}

const serving = (load: TileLoader) =>
  serveTiles({ load, onFailure: (reason) => failures.push(reason) });

beforeEach(() => {
  failures = [];
});

describe('a tile', () => {
  it('is asked for by its address', async () => {
    const asked: unknown[] = [];
    serving(async (tile) => {
      asked.push(tile);
      return new ArrayBuffer(3);
    });
    expect((await ask(5)).data.byteLength).toBe(3);
    expect(asked).toEqual([{ z: 14, x: 5, y: 7 }]);
    expect(failures).toEqual([]);
  });

  it('that cannot be had is empty and reported, so that the map can ask again', async () => {
    let isUp = false;
    serving(async () => {
      if (!isUp) throw new Error('status 500');
      return new ArrayBuffer(1);
    });
    expect((await ask(1)).data.byteLength).toBe(0);
    await ask(2);
    isUp = true;
    await ask(1);
    expect(failures).toEqual(['status 500', 'status 500']);
    await ask(2);
    expect(failures.at(-1)).toBeNull();
  });

  it('that failed is forgotten before all are read again', async () => {
    const forget = serving(() => Promise.reject(new Error('status 500')));
    await ask(1);
    forget();
    forget();
    expect(failures).toEqual(['status 500', null]);
  });

  it('that the map no longer wants is no failure', async () => {
    const controller = new AbortController();
    serving(async () => {
      controller.abort();
      throw new DOMException('gone', 'AbortError');
    });
    await expect(ask(1, controller)).rejects.toThrow('gone');
    expect(failures).toEqual([]);
  });
});
