import { close, fstatSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib';
import {
  Compression,
  type Header,
  PMTiles,
  SharedPromiseCache,
  type Source,
  TileType,
} from 'pmtiles';
import { z } from 'zod';
import { tileMediaType } from '../../contract/tiles.ts';
import type { Bbox } from '../../domain/position.ts';
import { type Basemap, plainText, tilePath } from './basemap.ts';
import { createFaultLog } from './fault-log.ts';

type PmtilesOptions = {
  readonly file: string;
  /** In the place of the archive's own; empty for that one. */
  readonly attribution: string;
};

/**
 * Tiles of one PMTiles archive, version 3: MVT in the layers of the Protomaps basemap, or pictures.
 * Throws one sentence where the file is none.
 */
export async function openPmtiles({ file, attribution }: PmtilesOptions): Promise<Basemap> {
  const descriptor = openSync(file, 'r');
  const { size, mtimeMs } = fstatSync(descriptor);
  // Tiles and directories are unpacked apart.
  const directories = new SharedPromiseCache(directoriesKept, true, decompress);
  const archive = new PMTiles(sourceOf(file, descriptor), directories, decompress);
  const { header, metadata } = await inspect(archive).catch((error: unknown) => {
    close(descriptor);
    throw new Error(`BASEMAP_PMTILES=${file} cannot be used: ${reasonOf(error)}.`);
  });
  const mediaType = mediaTypes[header.tileType] ?? tileMediaType;
  const log = createFaultLog();
  const tiled = {
    tiles: [tilePath('base', `${size}-${Math.round(mtimeMs)}`)],
    minzoom: header.minZoom,
    maxzoom: header.maxZoom,
    bounds: boundsOf(header),
    attribution: attribution === '' ? plainText(metadata.attribution ?? '') : attribution,
  };
  return {
    describe: () =>
      mediaType === tileMediaType
        ? { kind: 'vector', ...tiled, ...log.read() }
        : { kind: 'raster', tilePixels: 256, ...tiled, ...log.read() },
    readTile: async ({ layer, z: zoom, x, y }) => {
      if (layer !== 'base') return null;
      const found = await archive.getZxy(zoom, x, y).catch(() => {
        throw log.note('broken', unreadable);
      });
      if (found !== undefined) return { bytes: new Uint8Array(found.data), mediaType };
      // Of a vector basemap, an empty tile says that nothing is there.
      return mediaType === tileMediaType ? { bytes: new Uint8Array(), mediaType } : null;
    },
    hosts: [],
    close: () => close(descriptor),
  };
}

const directoriesKept = 100;

const unreadable = {
  zh: '底图文件无法读取，请检查 BASEMAP_PMTILES 所指的文件。',
  en: 'The basemap cannot be read; please check the file that BASEMAP_PMTILES names.',
};

const mediaTypes: Partial<Record<TileType, string>> = {
  [TileType.Mvt]: tileMediaType,
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
};

const metadataSchema = z.object({
  attribution: z.string().optional(),
  vector_layers: z.array(z.object({ id: z.string() })).optional(),
});

async function inspect(archive: PMTiles) {
  const header = await archive.getHeader();
  if (mediaTypes[header.tileType] === undefined) {
    throw new Error(`its tiles are ${TileType[header.tileType] ?? 'of a kind'} that is not served`);
  }
  const metadata = metadataSchema.parse(await archive.getMetadata());
  if (header.tileType === TileType.Mvt) checkLayers(metadata.vector_layers ?? []);
  return { header, metadata };
}

/** Tiles of another schema would leave the map empty without a word. */
function checkLayers(layers: readonly { readonly id: string }[]): void {
  const found = layers.map(({ id }) => id);
  const missing = ['water', 'roads', 'places'].filter((id) => !found.includes(id));
  if (missing.length === 0) return;
  throw new Error(
    `its layers are ${found.join(', ') || 'not named'}, expected those of the Protomaps basemap`,
  );
}

function sourceOf(file: string, descriptor: number): Source {
  return {
    getKey: () => file,
    getBytes: async (offset, length) => {
      const { buffer, bytesRead } = await promisify(read)(descriptor, {
        buffer: new Uint8Array(length),
        position: offset,
      });
      // The first read asks for more than a small archive has.
      if (offset > 0 && bytesRead < length) throw new Error('it is cut off');
      return { data: buffer.buffer.slice(0, bytesRead) as ArrayBuffer };
    },
  };
}

async function decompress(data: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  const bytes = await decompressed(new Uint8Array(data), compression);
  return new Uint8Array(bytes).buffer;
}

function decompressed(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  switch (compression) {
    case Compression.Unknown:
    case Compression.None:
      return Promise.resolve(bytes);
    case Compression.Gzip:
      return promisify(gunzip)(bytes);
    case Compression.Brotli:
      return promisify(brotliDecompress)(bytes);
    case Compression.Zstd:
      return promisify(zstdDecompress)(bytes);
  }
}

function boundsOf({ minLon, minLat, maxLon, maxLat }: Header): Bbox | null {
  return minLon < maxLon && minLat < maxLat ? [minLon, minLat, maxLon, maxLat] : null;
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return 'its metadata are not as expected';
  return error instanceof Error ? error.message : String(error);
}
