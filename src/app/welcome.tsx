import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../domain/actor.ts';
import { Icon } from '../ui/icon.tsx';
import { closeWelcome, hasClosedWelcome } from './closed-welcome.ts';
import { localStorageOrNull } from './preferences.ts';
import css from './welcome.module.css';

type WelcomeProps = { readonly person: { readonly account: string; readonly role: Role } };

const sentences = ['see', 'do', 'next'] as const;

/** Three sentences for whoever comes for the first time, closed for good by one click. */
export function Welcome({ person: { account, role } }: WelcomeProps): ReactElement | null {
  const { t } = useTranslation();
  const [isClosed, setIsClosed] = useState(() => hasClosedWelcome(localStorageOrNull(), account));
  if (isClosed) return null;
  function close(): void {
    closeWelcome(localStorageOrNull(), account);
    setIsClosed(true);
  }
  return (
    <section className={css.welcome} aria-label={t('welcome.title')}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{t(`welcome.${role}.${sentence}`)}</li>
        ))}
      </ul>
      <Button
        type="text"
        size="small"
        aria-label={t('welcome.close')}
        title={t('welcome.close')}
        icon={<Icon name="close" size={16} />}
        onClick={close}
      />
    </section>
  );
}
