import { exportEverythingRoute } from '../../contract/exports.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { exportAll } from '../export/export-everything.ts';

export function bindExports(bind: Bind, { store }: Deps): void {
  bind(exportEverythingRoute, async ({ actor }) => {
    const { fileName, zip } = await exportAll(store, actor);
    return new Response(zip, {
      headers: {
        'content-type': exportEverythingRoute.response.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'private, no-store',
      },
    });
  });
}
