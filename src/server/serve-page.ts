import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { hazardColumnsMediaType } from '../contract/hazards.ts';
import { tileMediaType } from '../contract/tiles.ts';
import { createPlainPages } from './plain/plain-pages.ts';

/** The app with the built page and the pages without scripts beside it, compressed on the wire. */
export function createSite(app: Hono, folder: string): Hono {
  app.route('/plain', createPlainPages(app));
  if (existsSync(join(folder, 'index.html'))) servePage(app, folder);
  const site = new Hono();
  site.use('*', compress({ contentTypeFilter: isCompressible }));
  site.all('*', (context) => app.fetch(context.req.raw, context.env));
  return site;
}

function isCompressible(mediaType: string): boolean {
  const own = [tileMediaType, hazardColumnsMediaType];
  return own.includes(mediaType) || COMPRESSIBLE_CONTENT_TYPE_REGEX.test(mediaType);
}

/** Its files as they are, its own addresses as index.html. */
function servePage(app: Hono, folder: string): void {
  // Names of built files hold a hash of their content, so they may be kept for ever.
  app.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.ok)
      context.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('*', serveStatic({ root: relative(process.cwd(), folder) }));
  app.get('*', async (context, next) => {
    const { path } = context.req;
    if (path.startsWith('/api/') || /\.\w+$/.test(path)) return next();
    context.header('cache-control', 'no-cache');
    return context.html(await readFile(join(folder, 'index.html'), 'utf8'));
  });
}
