import type { QueryClient } from '@tanstack/react-query';
import {
  createBrowserHistory,
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { basemapQuery } from '../client/queries/basemap.ts';
import { sessionQuery } from '../client/queries/session.ts';
import { CampaignRoute } from './campaign-route.tsx';
import { desks } from './desk-list.ts';
import { DutyRoute } from './duty-route.tsx';
import { env } from './env.ts';
import { LedgerRoute } from './ledger-route.tsx';
import { OverviewRoute } from './overview-route.tsx';
import { NotFoundPage, RootErrorPage, RootPage } from './root-page.tsx';
import { parseSearchText, writeSearchText } from './search-text.ts';
import type { SearchText } from './search-words.ts';
import { Shell } from './shell.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { SignedIn } from './signed-in.tsx';

type RouterContext = { readonly queryClient: QueryClient };

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: RootPage,
  errorComponent: RootErrorPage,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Record<string, unknown>): SearchText => textOnly(search),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: SignInPage,
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  // Opened once in the life of a district.
  component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
});

/** Everything behind the door: without a session the way leads to the sign-in page and back. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: SignedIn,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (session !== null) {
      // The map waits for it; by the time that its code is here, so is the answer.
      void context.queryClient.prefetchQuery(basemapQuery());
      return;
    }
    redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
  },
});

const shellRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'shell',
  component: Shell,
});

const briefingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/briefing',
  component: lazyRouteComponent(() => import('./briefing-route.tsx'), 'BriefingRoute'),
});

const screenRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/screen',
  component: lazyRouteComponent(() => import('./screen-route.tsx'), 'ScreenRoute'),
});

const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/compare',
  component: lazyRouteComponent(() => import('./compare-route.tsx'), 'CompareRoute'),
});

const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/overview',
  component: OverviewRoute,
});

const dutyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duty',
  component: DutyRoute,
});

const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ledger',
  component: LedgerRoute,
});

const campaignRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaign',
  component: CampaignRoute,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient }, search }) => {
    const session = await queryClient.ensureQueryData(sessionQuery());
    if (session === null) {
      redirect({ to: '/sign-in', search, throw: true });
      return;
    }
    const { landingOf } = await import('./landing.ts');
    const { desk, showsImports } = await landingOf(session, queryClient);
    const tab = showsImports ? { tab: 'imports' } : {};
    redirect({ to: desks[desk].path, search: { ...search, ...tab }, throw: true });
  },
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  signInRoute,
  setUpRoute,
  signedInRoute.addChildren([
    shellRoute.addChildren([overviewRoute, dutyRoute, ledgerRoute, campaignRoute]),
    briefingRoute,
    screenRoute,
    compareRoute,
  ]),
]);

/** The router of the page; a test brings a history of its own. */
export function createAppRouter(queryClient: QueryClient, history = pageHistory()) {
  return createRouter({
    routeTree,
    context: { queryClient },
    history,
    parseSearch: parseSearchText,
    stringifySearch: writeSearchText,
    basepath: env.usesHashRouting ? '/' : import.meta.env.BASE_URL,
  });
}

function pageHistory(): RouterHistory {
  return env.usesHashRouting ? createHashHistory() : createBrowserHistory();
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

/** The search of the page's address before there is a router; behind the hash in the static demo. */
export function searchOfAddress({ search, hash }: Location): SearchText {
  const text = env.usesHashRouting ? hash.slice(hash.indexOf('?') + 1) : search;
  return parseSearchText(text);
}

function textOnly(search: Readonly<Record<string, unknown>>): SearchText {
  return Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
