import { useLanguage } from './use-language.ts';

export type Words = { readonly zh: string; readonly en: string };

/** Words that come in both languages, in the one of the page, as they begin a line. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return (words) => beginning(words[language]);
}

/** English terms are kept in small letters; Chinese has no others. */
function beginning(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A name before its value, as each language parts the two. */
export function useNamed(): (name: string, value: string) => string {
  const language = useLanguage();
  return (name, value) => (language === 'zh' ? `${name}：${value}` : `${name}: ${value}`);
}
