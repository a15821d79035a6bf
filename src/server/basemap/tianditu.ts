import type { BasemapFault, BasemapLayer, BasemapTile } from '../../contract/basemap.ts';
import type { ProblemError, Sentence } from '../problem-error.ts';
import { type Basemap, type TileBytes, tilePath } from './basemap.ts';
import { createFaultLog } from './fault-log.ts';
import { pictureType } from './picture-type.ts';
import { createTileCache } from './tile-cache.ts';

/** Streets, pictures from the air, terrain. */
export const tiandituLayers = ['vec', 'img', 'ter'] as const;
export type TiandituLayer = (typeof tiandituLayers)[number];

export type TiandituOptions = {
  readonly key: string;
  readonly layer: TiandituLayer;
  /** Where its tiles lie; `{s}` stands for the numbers of its eight hosts. */
  readonly url: string;
  /** The number of the map's approval and what else has to stand beside its name; may be empty. */
  readonly attribution: string;
  readonly now: () => number;
  readonly timeoutMs?: number;
};

/**
 * Tianditu by its WMTS, asked by this server, so that the key stays here and pages ask one origin
 * alone. A source that refuses or does not answer is left alone for a while: tiles that wait hold
 * the few connections that a browser has.
 */
export function openTianditu(options: TiandituOptions): Basemap {
  const { layer, now } = options;
  const cache = createTileCache(cacheBytes);
  const log = createFaultLog();
  const underway = new Map<string, Promise<TileBytes | null>>();
  let pause: { readonly until: number; readonly reason: ProblemError } | null = null;

  async function readTile(tile: BasemapTile): Promise<TileBytes | null> {
    if (tile.z < leastZoom || tile.z > mostZoom[layer]) return null;
    const name = `${tile.layer}/${tile.z}/${tile.x}/${tile.y}`;
    const kept = cache.get(name);
    if (kept !== undefined) return kept;
    if (pause !== null && now() < pause.until) throw pause.reason;
    const asked = underway.get(name) ?? ask(tile).finally(() => underway.delete(name));
    underway.set(name, asked);
    const found = await asked;
    if (found !== null) cache.set(name, found);
    return found;
  }

  async function ask(tile: BasemapTile): Promise<TileBytes | null> {
    const answer = await fetchTile(tile, options);
    if (answer.kind === 'tile') return answer.tile;
    if (answer.kind === 'absent') return null;
    const reason = log.note(answer.fault, sentences[answer.fault]);
    const pauseMs = pausesMs[answer.fault];
    if (pauseMs > 0) pause = { until: now() + pauseMs, reason };
    throw reason;
  }

  return {
    describe: () => ({
      kind: 'raster',
      tiles: [tilePath('base', layer), tilePath('labels', layer)],
      tilePixels: 256,
      minzoom: leastZoom,
      maxzoom: mostZoom[layer],
      bounds: null,
      attribution: ['天地图', options.attribution].filter((part) => part !== '').join(' '),
      ...log.read(),
    }),
    readTile,
    hosts: [],
    close: () => {},
  };
}

const cacheBytes = 64 * 1024 * 1024;
const tileBytes = 2 * 1024 * 1024;
const leastZoom = 1;
const mostZoom: Record<TiandituLayer, number> = { vec: 18, img: 18, ter: 14 };
const serviceOf: Record<TiandituLayer, Record<BasemapLayer, string>> = {
  vec: { base: 'vec', labels: 'cva' },
  img: { base: 'img', labels: 'cia' },
  ter: { base: 'ter', labels: 'cta' },
};

const pausesMs: Record<BasemapFault, number> = {
  key: 60_000,
  quota: 600_000,
  unreachable: 15_000,
  broken: 0,
};

const sentences: Record<BasemapFault, Sentence> = {
  key: {
    zh: '天地图未接受密钥：应为“服务器端”密钥，且白名单含本服务器的出口地址。',
    en: 'Tianditu did not accept the key: it has to be a key for servers that lists the address of this one.',
  },
  quota: {
    zh: '天地图今日调用次数已用完。',
    en: 'The calls that Tianditu grants for today are used up.',
  },
  unreachable: {
    zh: '天地图未应答，请检查本服务器能否访问其网站。',
    en: 'Tianditu did not answer; please check whether this server can reach it.',
  },
  broken: {
    zh: '天地图返回的内容不是地图图片。',
    en: 'What Tianditu answered is not a picture of a map.',
  },
};

type Answer =
  | { readonly kind: 'tile'; readonly tile: TileBytes }
  | { readonly kind: 'absent' }
  | { readonly kind: 'fault'; readonly fault: BasemapFault };

async function fetchTile(tile: BasemapTile, options: TiandituOptions): Promise<Answer> {
  try {
    const response = await fetch(addressOf(tile, options), {
      // It tells servers from browsers by this name, and takes keys for servers from servers alone.
      headers: { 'user-agent': 'qinghuan' },
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs ?? 5_000),
    });
    if (!response.ok) return await refusalOf(response);
    return pictureOf(new Uint8Array(await response.arrayBuffer()));
  } catch {
    // The reason is not told on: it may name the address, which holds the key.
    return { kind: 'fault', fault: 'unreachable' };
  }
}

function addressOf({ layer, z, x, y }: BasemapTile, options: TiandituOptions): URL {
  const service = serviceOf[options.layer][layer];
  const host = options.url.replace('{s}', String((x + y) % 8));
  const url = new URL(`${host}/${service}_w/wmts`);
  url.search = new URLSearchParams({
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: service,
    STYLE: 'default',
    TILEMATRIXSET: 'w',
    FORMAT: 'tiles',
    TILEMATRIX: String(z),
    TILEROW: String(y),
    TILECOL: String(x),
    tk: options.key,
  }).toString();
  return url;
}

/** Wrong keys, wrong kinds of keys and used-up ones come as 403 with a sentence; banned callers as 418. */
async function refusalOf(response: Response): Promise<Answer> {
  const text = await response.text();
  switch (response.status) {
    case 404:
      return { kind: 'absent' };
    case 429:
      return { kind: 'fault', fault: 'quota' };
    case 401:
    case 403:
    case 418:
      return { kind: 'fault', fault: /配额|超限|超出|次数/.test(text) ? 'quota' : 'key' };
    default:
      return { kind: 'fault', fault: 'unreachable' };
  }
}

function pictureOf(bytes: Uint8Array): Answer {
  const mediaType = bytes.length > tileBytes ? null : pictureType(bytes);
  if (mediaType === null) return { kind: 'fault', fault: 'broken' };
  return { kind: 'tile', tile: { bytes, mediaType } };
}
