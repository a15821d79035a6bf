import { network } from 'virtual:msw';
import { http, passthrough } from 'msw';
import { openWorkerClient, type WorkerClient } from './worker-client.ts';

const accountKey = 'qinghuan.mock.account';

/** Starts the server in the page and sends every request of the API to it. */
export async function startMock(): Promise<void> {
  const base = new URL(import.meta.env.BASE_URL, document.baseURI);
  const client = await openWorkerClient(
    new Worker(new URL('./mock-worker.ts', import.meta.url), { type: 'module' }),
    {
      database: new URL('mock/demo.sqlite', base).href,
      account: sessionStorage.getItem(accountKey),
      onAccount: rememberAccount,
    },
  );
  await interceptRequests(client, base);
}

/** A reload keeps the role; another tab may have another one. */
function rememberAccount(account: string | null): void {
  if (account === null) sessionStorage.removeItem(accountKey);
  else sessionStorage.setItem(accountKey, account);
}

async function interceptRequests(client: WorkerClient, base: URL): Promise<void> {
  const api = new URL('api/', base);
  const isOurs = (url: string) => url.startsWith(api.href);
  const answer = (request: Request) => client.fetch(toRootRequest(request, base));
  if (!('serviceWorker' in navigator)) return replaceFetch(isOurs, answer);
  network.configure({
    handlers: [
      http.all('*', ({ request }) => (isOurs(request.url) ? answer(request) : passthrough())),
    ],
  });
  await network.enable();
}

/**
 * On plain http a page has no service worker. Its own calls are then answered here; event streams
 * are not, so the live feed falls back to asking.
 */
function replaceFetch(
  isOurs: (url: string) => boolean,
  answer: (request: Request) => Promise<Response>,
): void {
  const network = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return isOurs(request.url) ? answer(request) : network(request);
  };
}

/** The app knows its routes from the root; the demo may lie under any path. */
function toRootRequest(request: Request, base: URL): Request {
  const url = new URL(request.url);
  url.pathname = `/${url.pathname.slice(base.pathname.length)}`;
  return new Request(url, request);
}
