import { Link, Outlet } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { broken } from '../text/broken.ts';
import { problemSentence } from '../text/problem-sentence.ts';
import { useLanguage } from '../text/use-language.ts';
import css from './root-page.module.css';

export function RootPage(): ReactElement {
  return <Outlet />;
}

/** The last resort: something failed that no part of the page could catch. */
export function RootErrorPage({ error }: { error: unknown }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <main className={css.page} role="alert">
      <h1>{t('app.title')}</h1>
      <p>{broken[language]}</p>
      <p>{problemSentence(error, { t, language })}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </Button>
    </main>
  );
}

export function NotFoundPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <main className={css.page}>
      <h1>{t('app.title')}</h1>
      <p>{t('app.notFound')}</p>
      <Link to="/overview">{t('app.toOverview')}</Link>
    </main>
  );
}
