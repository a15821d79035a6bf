import { useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../domain/actor.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useFocus } from '../ui/use-focus.ts';
import { env } from './env.ts';
import { LookSwitches } from './look-switches.tsx';
import type { SearchText } from './search-words.ts';
import css from './sign-in-page.module.css';
import { useEnter } from './use-enter.ts';

/** The door: a name and a password, or a role where the page is a demonstration. */
export function SignInPage(): ReactElement {
  const { t } = useTranslation();
  const search: SearchText = useSearch({ strict: false });
  const enter = useEnter(search.next);
  return (
    <div className={css.page}>
      <div className={css.corner}>
        <LookSwitches />
      </div>
      <main className={css.card}>
        <h1 className={css.title}>{t('app.title')}</h1>
        <p className={css.intro}>{t('signIn.intro')}</p>
        {search.ended !== undefined && <output>{t('signIn.ended')}</output>}
        {env.hasMock ? (
          <RoleButtons
            pending={enter.isPending ? enter.variables.username : null}
            onChoose={(username) => enter.mutate({ username, password: username })}
          />
        ) : (
          <SignInForm isPending={enter.isPending} onSignIn={enter.mutate} />
        )}
        {enter.error !== null && <ProblemNote error={enter.error} />}
      </main>
    </div>
  );
}

type Credentials = { readonly username: string; readonly password: string };

type SignInFormProps = {
  readonly isPending: boolean;
  readonly onSignIn: (credentials: Credentials) => void;
};

function SignInForm({ isPending, onSignIn }: SignInFormProps): ReactElement {
  const { t } = useTranslation();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const input = useFocus();
  const missing = (text: string, sentence: string) => (wasSent && text === '' ? sentence : null);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setWasSent(true);
    if (username.trim() !== '' && password !== '') {
      onSignIn({ username: username.trim(), password });
    }
  }
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('signIn.title')} noValidate>
      <Field
        label={t('signIn.username')}
        problem={missing(username.trim(), t('signIn.needUsername'))}
      >
        {(control) => (
          <Input
            {...control}
            size="large"
            ref={input}
            autoComplete="username"
            maxLength={64}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('signIn.password')} problem={missing(password, t('signIn.needPassword'))}>
        {(control) => (
          <Input
            {...control}
            size="large"
            type="password"
            autoComplete="current-password"
            maxLength={128}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" block loading={isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

type RoleButtonsProps = {
  readonly pending: string | null;
  readonly onChoose: (username: string) => void;
};

/** The accounts of the demonstration are named after their roles. */
function RoleButtons({ pending, onChoose }: RoleButtonsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <section className={css.form} aria-label={t('signIn.demoTitle')}>
      <h2>{t('signIn.demoTitle')}</h2>
      <p className={css.intro}>{t('signIn.demoIntro')}</p>
      <div className={css.roles}>
        {roles.map((role) => (
          <button
            key={role}
            type="button"
            className={css.role}
            disabled={pending !== null}
            aria-busy={pending === role}
            onClick={() => onChoose(role)}
          >
            <span className={css.roleName}>{t(`role.${role}`)}</span>
            <span className={css.intro}>{t(`signIn.roleHint.${role}`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
