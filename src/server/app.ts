import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { importLimits } from '../contract/imports.ts';
import { answerError } from './answer-error.ts';
import { createBind } from './bind-route.ts';
import type { Deps } from './deps.ts';
import { openApiDocument } from './openapi.ts';
import { notSignedIn, problem } from './problem-error.ts';
import { bindAlarms } from './routes/alarms.ts';
import { bindBuildings } from './routes/buildings.ts';
import { bindChanges } from './routes/changes.ts';
import { bindContacts } from './routes/contacts.ts';
import { bindDistrict } from './routes/district.ts';
import { bindHazards } from './routes/hazards.ts';
import { bindImports } from './routes/imports.ts';
import { bindIngest } from './routes/ingest.ts';
import { bindPlaces } from './routes/places.ts';
import { bindSession } from './routes/session.ts';
import { bindSetUp } from './routes/set-up.ts';

const jsonBytes = 2 * 1024 * 1024;

/** The whole REST API as one value; hosts give it to a server, to msw, or call `fetch` themselves. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();
  app.onError(answerError);
  app.notFound((context) =>
    answerError(
      problem('not-found', { zh: '没有这个地址。', en: 'There is no such address.' }),
      context,
    ),
  );
  app.use('*', secureHeaders(headers));
  app.use('/api/*', csrf());
  // A stranger's file is not even read into memory.
  app.use('/api/imports', async (context, next) => {
    if ((await deps.auth.identify(context.req.raw)) === null) throw notSignedIn();
    await next();
  });
  app.use('/api/imports', limitBody(importLimits.fileBytes));
  app.use('/api/*', (context, next) =>
    context.req.path === '/api/imports' ? next() : limitBody(jsonBytes)(context, next),
  );
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(deps.version)));
  const bind = createBind(app, deps);
  bindSetUp(bind, deps);
  bindSession(bind, deps);
  bindDistrict(bind, deps);
  bindPlaces(bind, deps);
  bindBuildings(bind, deps);
  bindContacts(bind, deps);
  bindHazards(bind, deps);
  bindAlarms(bind, deps);
  bindChanges(bind, deps);
  bindImports(bind, deps);
  bindIngest(bind, deps);
  return app;
}

const headers = {
  // Offices serve plain http: there is nothing to be strict about, nor an origin to isolate.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'", 'blob:', 'data:'],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
};

function limitBody(maxSize: number) {
  const megabytes = Math.round(maxSize / 1024 / 1024);
  return bodyLimit({
    maxSize,
    onError: () => {
      throw problem('too-large', {
        zh: `内容超过上限 ${megabytes} MB。`,
        en: `The content is larger than the limit of ${megabytes} MB.`,
      });
    },
  });
}
