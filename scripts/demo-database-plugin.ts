import { join } from 'node:path';
import type { Plugin } from 'vite';
import { makeDemoDatabase } from './make-demo-database.ts';

const fileName = 'mock/demo.sqlite';

/** Gives the page its demo database: served while developing, emitted into a demo build. */
export function demoDatabase(cacheFolder: string): Plugin {
  let made: Promise<Uint8Array> | null = null;
  const make = () => {
    made ??= makeDemoDatabase(join(cacheFolder, 'demo.sqlite'));
    return made;
  };
  return {
    name: 'qinghuan-demo-database',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await make() });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith(`/${fileName}`)) return next();
        make().then((bytes) => {
          response.setHeader('content-type', 'application/vnd.sqlite3');
          response.end(bytes);
        }, next);
      });
    },
  };
}
