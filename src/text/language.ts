/** Chinese first: it is the language when nothing says otherwise. */
const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The BCP 47 tag for `lang` attributes and Intl. */
export const localeOf: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

export function isLanguage(text: unknown): text is Language {
  return text === 'zh' || text === 'en';
}
