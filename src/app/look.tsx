import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { i18n } from 'i18next';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { I18nextProvider } from 'react-i18next';
import { changeWords } from '../text/i18n.ts';
import { localeOf } from '../text/language.ts';
import { antdTheme } from '../theme/antd-theme.ts';
import { applyTheme } from '../theme/apply-theme.ts';
import { printQuery, reducedMotionQuery, useMedia } from '../ui/use-media.ts';
import { localStorageOrNull, type Preferences, storePreferences } from './preferences.ts';

type Look = Preferences & { readonly change: (change: Partial<Preferences>) => void };

const LookContext = createContext<Look | null>(null);

/** Language and colour scheme of the page, and the way to change them. */
export function useLook(): Look {
  const look = use(LookContext);
  if (look === null) throw new Error('useLook needs a LookProvider above it');
  return look;
}

type LookProviderProps = {
  readonly initial: Preferences;
  /** In the language of the preferences. */
  readonly words: i18n;
  readonly children: ReactNode;
};

/** Brings words and colours to everything below: i18n, antd, CSS variables and the root element. */
export function LookProvider({ initial, words, children }: LookProviderProps): ReactElement {
  const [preferences, setPreferences] = useState(initial);
  const { language } = preferences;
  // Paper is white.
  const scheme = useMedia(printQuery) ? 'light' : preferences.scheme;
  const motion = !useMedia(reducedMotionQuery);

  useEffect(() => {
    const told = () => {
      document.documentElement.lang = localeOf[language];
      document.title = words.getFixedT(language)('app.title');
    };
    // Without the line the page stays in the language that it has.
    changeWords(words, language).then(told, console.error);
  }, [words, language]);
  useEffect(() => applyTheme(document.documentElement, scheme), [scheme]);

  const look = useMemo<Look>(
    () => ({
      ...preferences,
      change: (change) => {
        storePreferences(localStorageOrNull(), change);
        setPreferences((before) => ({ ...before, ...change }));
      },
    }),
    [preferences],
  );
  const theme = useMemo(() => antdTheme(scheme, { motion }), [scheme, motion]);
  return (
    <LookContext value={look}>
      <I18nextProvider i18n={words}>
        <ConfigProvider
          theme={theme}
          locale={language === 'zh' ? zhCN : enUS}
          button={{ autoInsertSpace: false }}
        >
          <AntdApp component={false}>{children}</AntdApp>
        </ConfigProvider>
      </I18nextProvider>
    </LookContext>
  );
}
