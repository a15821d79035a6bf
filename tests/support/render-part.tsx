import { QueryClient } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll } from 'vitest';
import { Providers } from '../../src/app/providers.tsx';
import { en } from '../../src/text/en.ts';
import { createI18n } from '../../src/text/i18n.ts';
import type { Language } from '../../src/text/language.ts';

/** A page of this size, because a page without a layout has none and a virtual list would be empty. */
const layout = { width: 400, height: 600 };

beforeAll(() => {
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: { configurable: true, get: () => layout.width },
    offsetHeight: { configurable: true, get: () => layout.height },
    clientHeight: { configurable: true, get: () => layout.height },
  });
  HTMLElement.prototype.scrollTo = () => {};
});
afterEach(cleanup);

/** Renders a part of the page with the words, the theme and a cache of its own. */
export function renderPart(part: ReactElement, language: Language = 'zh') {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const preferences = { language, scheme: 'light' } as const;
  const words = createI18n(language, en);
  const wrapped = (inner: ReactElement) => (
    <Providers queryClient={queryClient} preferences={preferences} words={words}>
      {inner}
    </Providers>
  );
  const view = render(wrapped(part));
  return { ...view, queryClient, update: (next: ReactElement) => view.rerender(wrapped(next)) };
}
