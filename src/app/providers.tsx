import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { LookProvider } from './look.tsx';
import type { Preferences } from './preferences.ts';

type ProvidersProps = {
  readonly queryClient: QueryClient;
  readonly preferences: Preferences;
  readonly children: ReactNode;
};

/** What every part of the page may count on: the cache, the words and the look. */
export function Providers({ queryClient, preferences, children }: ProvidersProps): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <LookProvider initial={preferences}>{children}</LookProvider>
    </QueryClientProvider>
  );
}
