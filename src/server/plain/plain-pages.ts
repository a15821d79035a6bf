import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { listAreas } from '../../contract/areas.ts';
import { getDistrict } from '../../contract/district.ts';
import { listHazards } from '../../contract/hazards.ts';
import { type ImportReport, importLimits, runImport } from '../../contract/imports.ts';
import { getSession, type Session, signIn, signOut } from '../../contract/session.ts';
import { listUnits } from '../../contract/units.ts';
import { limitBody } from '../limit-body.ts';
import { ProblemError } from '../problem-error.ts';
import { type CallApi, createCallApi, sendTo } from './call-api.ts';
import { figuresPage } from './figures-page.ts';
import { addressOf, frame, type Markup, type Reader, readerOf } from './frame.ts';
import { importPage } from './import-page.ts';
import { overduePage } from './overdue-page.ts';
import { signInPage } from './sign-in-page.ts';

/** What a form weighs beside its file. */
const formBytes = 64 * 1024;

/**
 * Pages without scripts for browsers below the floor: sign in, figures, what is overdue, ledgers
 * out and files in, print. They ask the API as any client does and know nothing of the store.
 */
export function createPlainPages(app: Hono): Hono {
  const pages = new Hono();
  pages.use('*', csrf());
  pages.use('/import', limitBody(importLimits.fileBytes + formBytes));
  pages.use('*', (context, next) =>
    context.req.path === '/plain/import' ? next() : limitBody(formBytes)(context, next),
  );
  pages.onError((error, context) => answerProblem(error, context));
  pages.get('/', (context) => showFigures(app, context));
  pages.post('/sign-in', (context) => enter(app, context));
  pages.post('/sign-out', (context) => leave(app, context));
  pages.get('/overdue', (context) => showOverdue(app, context));
  pages.get('/import', (context) => showImport(app, context, { problem: null, report: null }));
  pages.post('/import', (context) => takeFile(app, context));
  return pages;
}

type Visit = { readonly reader: Reader; readonly call: CallApi; readonly navigation: Markup };

/** null when nobody is signed in. */
async function visitOf(app: Hono, { req }: Context): Promise<Visit | null> {
  const call = createCallApi(app, req.raw);
  const { session } = await call(getSession, {});
  if (session === null) return null;
  const reader = readerOf(req.raw);
  return { reader, call, navigation: navigationOf(reader, session) };
}

function navigationOf(reader: Reader, { name, actions }: Session): Markup {
  const { words } = reader;
  return html`<nav><a href="${addressOf(reader, '')}">${words.figures}</a>
<a href="${addressOf(reader, '/overdue')}">${words.overdue}</a>
${actions.includes('import.run') ? html`<a href="${addressOf(reader, '/import')}">${words.importing}</a>` : ''}
<form method="post" action="${addressOf(reader, '/sign-out')}"><button>${words.signOut}（${name}）</button></form></nav>`;
}

function answerSignIn(
  context: Context,
  problem: string | null = null,
): Response | Promise<Response> {
  context.status(problem === null ? 200 : 401);
  return context.html(signInPage(readerOf(context.req.raw), problem));
}

async function showFigures(app: Hono, context: Context): Promise<Response> {
  const visit = await visitOf(app, context);
  if (visit === null) return answerSignIn(context);
  const district = await visit.call(getDistrict, {});
  const { items } = await visit.call(listAreas, {});
  return context.html(figuresPage({ ...visit, district, areas: items }));
}

async function showOverdue(app: Hono, context: Context): Promise<Response> {
  const visit = await visitOf(app, context);
  if (visit === null) return answerSignIn(context);
  const cursor = context.req.query('cursor');
  const [{ today }, areas, units, page] = await Promise.all([
    visit.call(getDistrict, {}),
    visit.call(listAreas, {}),
    visit.call(listUnits, {}),
    visit.call(listHazards, {
      query: { isOverdue: 'true', sort: 'deadline', ...(cursor !== undefined && { cursor }) },
    }),
  ]);
  const areaNames = new Map(areas.items.map(({ code, name }) => [code, name]));
  const unitNames = new Map(units.items.map(({ id, name }) => [id, name]));
  return context.html(overduePage({ ...visit, today, page, areaNames, unitNames }));
}

type ImportState = { readonly problem: string | null; readonly report: ImportReport | null };

async function showImport(app: Hono, context: Context, state: ImportState): Promise<Response> {
  const visit = await visitOf(app, context);
  if (visit === null) return answerSignIn(context);
  return context.html(importPage({ ...visit, ...state }));
}

async function takeFile(app: Hono, context: Context): Promise<Response> {
  const visit = await visitOf(app, context);
  if (visit === null) return answerSignIn(context);
  const { kind, crs, preview, file } = await context.req.parseBody();
  if (!(file instanceof File) || file.size === 0) {
    return showImport(app, context, { problem: visit.reader.words.chooseFile, report: null });
  }
  // What the form holds is checked by the route's own schema.
  const query = { kind, crs, preview, fileName: file.name } as never;
  const report = await visit.call(runImport, { query, file });
  return showImport(app, context, { problem: null, report });
}

async function enter(app: Hono, context: Context): Promise<Response> {
  const { username, password } = await context.req.parseBody();
  const response = await sendTo(app, context.req.raw, signIn, { body: { username, password } });
  if (!response.ok) return answerSignIn(context, await sentenceOf(response, context));
  return redirectWithCookies(context, response);
}

async function leave(app: Hono, context: Context): Promise<Response> {
  const response = await sendTo(app, context.req.raw, signOut, {});
  return redirectWithCookies(context, response);
}

function redirectWithCookies(context: Context, response: Response): Response {
  for (const cookie of response.headers.getSetCookie()) {
    context.header('set-cookie', cookie, { append: true });
  }
  return context.redirect(addressOf(readerOf(context.req.raw), ''), 303);
}

async function sentenceOf(response: Response, { req }: Context): Promise<string> {
  const { title, titleZh } = (await response.json()) as { title: string; titleZh: string };
  return readerOf(req.raw).language === 'zh' ? titleZh : title;
}

function answerProblem(error: Error, context: Context): Response | Promise<Response> {
  if (!(error instanceof ProblemError)) throw error;
  const reader = readerOf(context.req.raw);
  const { title, titleZh, status } = error.problem;
  const sentence = reader.language === 'zh' ? titleZh : title;
  const body = html`<p class="problem" role="alert">${sentence}</p><p><a href="${addressOf(reader, '')}">${reader.words.back}</a></p>`;
  const page = frame({ reader, heading: reader.words.title, navigation: '', body });
  return context.html(page, { status: status as 400 });
}
