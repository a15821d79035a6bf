import { useSyncExternalStore } from 'react';
import { type Tokens, tokens } from '../theme/tokens.ts';

/** The colours of the scheme in sight, for what is drawn without style sheets. */
export function useTokens(): Tokens {
  const scheme = useSyncExternalStore(watchScheme, readScheme);
  return tokens[scheme];
}

function readScheme(): 'light' | 'dark' {
  return document.documentElement.dataset.scheme === 'dark' ? 'dark' : 'light';
}

function watchScheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
  return () => observer.disconnect();
}
