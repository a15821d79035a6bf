import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next/initReactI18next';
import type { Language } from './language.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  // The type of the words reaches every `t`, so that a misspelt key does not compile.
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}

/** Loads the English words: who reads Chinese does not carry them. */
export async function loadEnglish(): Promise<Words> {
  return (await import('./en.ts')).en;
}

/** The words, ready to use; Chinese ones always, English ones where they are given. */
export function createI18n(language: Language, english: Words | null): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      zh: { translation: zh },
      ...(english !== null && { en: { translation: english } }),
    },
  });
  return instance;
}

/** Turns the words to a language, and loads it first where it is not there. */
export async function changeWords(words: i18n, language: Language): Promise<void> {
  if (!words.hasResourceBundle(language, 'translation')) {
    words.addResourceBundle(language, 'translation', await loadEnglish());
  }
  await words.changeLanguage(language);
}
