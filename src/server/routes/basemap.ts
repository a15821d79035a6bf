import { getBasemap, getBasemapTile } from '../../contract/basemap.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../problem-error.ts';

export function bindBasemap(bind: Bind, { basemap }: Deps): void {
  bind(getBasemap, async () => basemap.describe());
  bind(getBasemapTile, async ({ params }) => {
    const tile = await basemap.readTile(params);
    if (tile === null) throw notFound();
    return new Response(new Uint8Array(tile.bytes), {
      headers: { 'content-type': tile.mediaType, 'cache-control': tileCacheControl },
    });
  });
}

// The address names the version of the tiles; a week is what Tianditu's own corrections may wait.
const tileCacheControl = `private, max-age=${7 * 24 * 3600}`;
