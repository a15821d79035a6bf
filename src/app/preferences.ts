import { isLanguage, type Language } from '../text/language.ts';
import type { ColorScheme } from '../theme/tokens.ts';

export type Preferences = { readonly language: Language; readonly scheme: ColorScheme };

const languageKey = 'qinghuan.language';
const schemeKey = 'qinghuan.scheme';

type Sources = {
  /** The search of the address: a link says how it wants to be read. */
  readonly search: Readonly<Record<string, string | undefined>>;
  readonly storage: Pick<Storage, 'getItem'> | null;
  readonly prefersDark: boolean;
};

/** The link first, then what was chosen here before, then Chinese and what the system says. */
export function readPreferences({ search, storage, prefersDark }: Sources): Preferences {
  const language = [search.lang, storage?.getItem(languageKey)].find(isLanguage);
  const scheme = [search.scheme, storage?.getItem(schemeKey)].find(isScheme);
  return { language: language ?? 'zh', scheme: scheme ?? (prefersDark ? 'dark' : 'light') };
}

export function storePreferences(
  storage: Pick<Storage, 'setItem'> | null,
  { language, scheme }: Partial<Preferences>,
): void {
  try {
    if (language !== undefined) storage?.setItem(languageKey, language);
    if (scheme !== undefined) storage?.setItem(schemeKey, scheme);
  } catch {
    // A full or forbidden storage forgets; the page works on.
  }
}

/** null where the browser forbids it. */
export function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function isScheme(text: unknown): text is ColorScheme {
  return text === 'light' || text === 'dark';
}
