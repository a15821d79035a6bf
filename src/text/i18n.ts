import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next/initReactI18next';
import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  // The type of the words reaches every `t`, so that a misspelt key does not compile.
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}

/** The words in one language, ready to use; both languages are in the bundle. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { zh: { translation: zh }, en: { translation: en } },
  });
  return instance;
}
