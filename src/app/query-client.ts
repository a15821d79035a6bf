import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isWorthRetrying } from '../client/api-problem.ts';
import { queryKeys } from '../client/queries/keys.ts';

const retries = 2;
const staleAfterMs = 60_000;

/**
 * The cache of the page. Live changes make it fresh, so time does so seldom; an answer that says the
 * session is over ends the session of the page.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) client.setQueryData(queryKeys.session, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: staleAfterMs,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < retries && isWorthRetrying(error),
        // A plain http page behind a gateway is often "offline" to the browser and yet works.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem?.type === 'not-signed-in';
}
