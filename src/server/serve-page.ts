import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

/** Adds the built page to an app: its files as they are, its own addresses as index.html. */
export function servePage(app: Hono, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
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
