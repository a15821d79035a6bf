import { type Language, localeOf } from '../../../text/language.ts';

const timeZone = 'Asia/Shanghai';

/** Day with its weekday, and time to the second, in Asia/Shanghai. */
export function screenClock(
  instantMs: number,
  language: Language,
): { readonly day: string; readonly time: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf[language], { timeZone, ...options }).format(instantMs);
  return {
    day: format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }),
    time: format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
  };
}
