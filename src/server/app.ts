import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { routes } from '../contract/routes.ts';
import { answerError } from './answer-error.ts';
import type { Basemap } from './basemap/basemap.ts';
import { createBind } from './bind-route.ts';
import type { Deps } from './deps.ts';
import { limitBody } from './limit-body.ts';
import { openApiDocument } from './openapi.ts';
import { notSignedIn, problem } from './problem-error.ts';
import { bindAlarms } from './routes/alarms.ts';
import { bindBasemap } from './routes/basemap.ts';
import { bindBuildings } from './routes/buildings.ts';
import { bindCampaigns } from './routes/campaigns.ts';
import { bindChanges } from './routes/changes.ts';
import { bindContacts } from './routes/contacts.ts';
import { bindDemo } from './routes/demo.ts';
import { bindDevices } from './routes/devices.ts';
import { bindDistrict } from './routes/district.ts';
import { bindExports } from './routes/exports.ts';
import { bindHazards } from './routes/hazards.ts';
import { bindImports } from './routes/imports.ts';
import { bindIngest } from './routes/ingest.ts';
import { bindInspections } from './routes/inspections.ts';
import { bindListExports } from './routes/list-exports.ts';
import { bindNotices } from './routes/notices.ts';
import { bindPhotos } from './routes/photos.ts';
import { bindPlaces } from './routes/places.ts';
import { bindQuality } from './routes/quality.ts';
import { bindSavedFilters } from './routes/saved-filters.ts';
import { bindSearch } from './routes/search.ts';
import { bindSession } from './routes/session.ts';
import { bindSetUp } from './routes/set-up.ts';
import { bindSupervisions } from './routes/supervisions.ts';
import { bindToDo } from './routes/to-do.ts';

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
  app.use('*', secureHeaders(headersFor(deps.basemap)));
  app.use('/api/*', csrf());
  // A stranger's file is not even read into memory.
  app.use('/api/*', async (context, next) => {
    const maxBytes = uploadLimit(context.req);
    if (maxBytes !== null && (await deps.auth.identify(context.req.raw)) === null) {
      throw notSignedIn();
    }
    return limitBody(maxBytes ?? jsonBytes)(context, next);
  });
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(deps.version)));
  const bind = createBind(app, deps);
  bindSetUp(bind, deps);
  bindSession(bind, deps);
  bindDistrict(bind, deps);
  bindBasemap(bind, deps);
  bindSearch(bind, deps);
  bindPlaces(bind, deps);
  bindDevices(bind, deps);
  bindBuildings(bind, deps);
  bindContacts(bind, deps);
  bindHazards(bind, deps);
  bindPhotos(bind, deps);
  bindSavedFilters(bind, deps);
  bindAlarms(bind, deps);
  bindChanges(bind, deps);
  bindNotices(bind, deps);
  bindCampaigns(bind, deps);
  bindSupervisions(bind, deps);
  bindInspections(bind, deps);
  bindQuality(bind, deps);
  bindToDo(bind, deps);
  bindImports(bind, deps);
  bindIngest(bind, deps);
  bindExports(bind, deps);
  bindListExports(bind, deps);
  bindDemo(bind, deps);
  return app;
}

const uploads = routes.flatMap(({ method, path, upload }) =>
  upload === undefined
    ? []
    : [{ ...upload, method, path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }],
);

/** How long the body of a request may be that sends a file; null for any other. */
function uploadLimit(request: { readonly method: string; readonly path: string }): number | null {
  const upload = uploads.find(
    ({ method, path }) => method === request.method.toLowerCase() && path.test(request.path),
  );
  return upload?.maxBytes ?? null;
}

/** The page asks our own origin alone, and the hosts that a style of the basemap brings. */
function headersFor({ hosts }: Basemap) {
  return {
    // Offices serve plain http: there is nothing to be strict about, nor an origin to isolate.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...hosts],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'", 'blob:', 'data:', ...hosts],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
  };
}
