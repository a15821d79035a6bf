import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { LookProvider } from './look.tsx';
import type { Preferences } from './preferences.ts';

type ProvidersProps = {
  readonly queryClient: QueryClient;
  readonly preferences: Preferences;
  readonly words: i18n;
  readonly children: ReactNode;
};

/** What every part of the page may count on: the cache, the words and the look. */
export function Providers(props: ProvidersProps): ReactElement {
  const { queryClient, preferences, words, children } = props;
  return (
    <QueryClientProvider client={queryClient}>
      <LookProvider initial={preferences} words={words}>
        {children}
      </LookProvider>
    </QueryClientProvider>
  );
}
