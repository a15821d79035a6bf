import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../text/language.ts';
import { Icon } from '../ui/icon.tsx';
import { useLook } from './look.tsx';
import type { Preferences } from './preferences.ts';
import type { SearchText } from './search-words.ts';

/** Language, and light or dark. A link that names one of them is brought along. */
export function LookSwitches(): ReactElement {
  const { t } = useTranslation();
  const { language, scheme, change } = useLook();
  const search: SearchText = useSearch({ strict: false });
  const navigate = useNavigate();

  function choose(next: Partial<Preferences>): void {
    change(next);
    const lang = search.lang === undefined ? undefined : next.language;
    const linkScheme = search.scheme === undefined ? undefined : next.scheme;
    if (lang === undefined && linkScheme === undefined) return;
    void navigate({
      to: '.',
      replace: true,
      search: (before) => ({
        ...before,
        ...(lang !== undefined && { lang }),
        ...(linkScheme !== undefined && { scheme: linkScheme }),
      }),
    });
  }

  const otherLanguage = language === 'zh' ? 'en' : 'zh';
  const languageLabel = t(otherLanguage === 'en' ? 'shell.toEnglish' : 'shell.toChinese');
  const otherScheme = scheme === 'dark' ? 'light' : 'dark';
  const schemeLabel = t(otherScheme === 'dark' ? 'shell.toDark' : 'shell.toLight');
  return (
    <>
      <Button
        type="text"
        lang={localeOf[otherLanguage]}
        aria-label={languageLabel}
        title={languageLabel}
        onClick={() => choose({ language: otherLanguage })}
      >
        {otherLanguage === 'en' ? 'EN' : '中'}
      </Button>
      <Button
        type="text"
        aria-label={schemeLabel}
        title={schemeLabel}
        icon={<Icon name={otherScheme === 'dark' ? 'moon' : 'sun'} />}
        onClick={() => choose({ scheme: otherScheme })}
      />
    </>
  );
}
