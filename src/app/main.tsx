import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../theme/global.css';
import { broken } from '../text/broken.ts';
import { createI18n, loadEnglish } from '../text/i18n.ts';
import { applyTheme } from '../theme/apply-theme.ts';
import { darkQuery } from '../ui/use-media.ts';
import { env } from './env.ts';
import { localStorageOrNull, readPreferences } from './preferences.ts';
import { Providers } from './providers.tsx';
import { createQueryClient } from './query-client.ts';
import { createAppRouter, searchOfAddress } from './router.tsx';

async function start(): Promise<void> {
  const preferences = readPreferences({
    search: searchOfAddress(window.location),
    storage: localStorageOrNull(),
    prefersDark: matchMedia(darkQuery).matches,
  });
  // Before the first paint, so that a dark page does not flash.
  applyTheme(document.documentElement, preferences.scheme);
  if (env.hasMock) await startServerInPage();

  const { language } = preferences;
  const words = createI18n(language, language === 'en' ? await loadEnglish() : null);
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient} preferences={preferences} words={words}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}

/** Behind the compile-time constant itself, so that a real build holds nothing of the mock. */
async function startServerInPage(): Promise<void> {
  if (!__MOCK__) return;
  const { startMock } = await import('../mock/start-mock.ts');
  await startMock();
}

/** Before there is a page: plain words in both languages, since even the choice of one may have failed. */
function sayBroken(error: unknown): void {
  const root = document.getElementById('root');
  if (root === null) throw error;
  root.setAttribute('role', 'alert');
  root.style.padding = '24px';
  root.replaceChildren(...[broken.zh, broken.en].map(paragraph));
  console.error(error);
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

start().catch(sayBroken);
