import { useMutation } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import type { TFunction } from 'i18next';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setUp } from '../client/queries/session.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { DistrictInput } from './district-input.tsx';
import { LookSwitches } from './look-switches.tsx';
import type { SearchText } from './search-words.ts';
import css from './sign-in-page.module.css';
import { useEnter } from './use-enter.ts';

type Draft = {
  readonly districtCode: string;
  readonly districtName: string;
  readonly username: string;
  readonly name: string;
  readonly password: string;
};

const emptyDraft: Draft = {
  districtCode: '',
  districtName: '',
  username: '',
  name: '',
  password: '',
};
const fields = ['districtName', 'districtCode', 'username', 'name', 'password'] as const;
type FieldName = (typeof fields)[number];

const shortestPassword = 10;

/** An empty store gets its district and its first administrator, by the link that the server printed. */
export function SetUpPage(): ReactElement {
  const { t } = useTranslation();
  const search: SearchText = useSearch({ strict: false });
  const router = useRouter();
  const enter = useEnter(undefined);
  const settingUp = useMutation({
    mutationFn: (draft: Draft) => setUp(bodyOf(search, draft)),
    onSuccess: (_, { username, password }) => enter.mutate({ username, password }),
  });
  return (
    <div className={css.page}>
      <div className={css.corner}>
        <LookSwitches />
      </div>
      <main className={css.card}>
        <h1 className={css.title}>{t('setUp.title')}</h1>
        {enter.isError ? (
          <>
            <output>{t('setUp.done')}</output>
            <Button type="primary" size="large" onClick={() => router.history.push('/sign-in')}>
              {t('signIn.title')}
            </Button>
          </>
        ) : (
          <>
            <p className={css.intro}>{t('setUp.intro')}</p>
            <SetUpForm
              token={search.token ?? ''}
              isPending={settingUp.isPending || enter.isPending}
              onSubmit={settingUp.mutate}
            />
            {settingUp.error !== null && <ProblemNote error={settingUp.error} />}
          </>
        )}
      </main>
    </div>
  );
}

function bodyOf({ token }: SearchText, draft: Draft): Parameters<typeof setUp>[0] {
  return {
    token: token ?? '',
    district: { code: draft.districtCode, name: draft.districtName },
    admin: { username: draft.username, name: draft.name, password: draft.password },
  };
}

type SetUpFormProps = {
  readonly token: string;
  readonly isPending: boolean;
  readonly onSubmit: (draft: Draft) => void;
};

function SetUpForm({ token, isPending, onSubmit }: SetUpFormProps): ReactElement {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(emptyDraft);
  const [wasSent, setWasSent] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setWasSent(true);
    if (fields.every((field) => problemOf(t, [field, draft[field]]) === null)) onSubmit(draft);
  }
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('setUp.title')} noValidate>
      {fields.map((field) => (
        <Field
          key={field}
          label={t(`setUp.${field}`)}
          problem={wasSent ? problemOf(t, [field, draft[field]]) : null}
          {...hintOf(t, field)}
        >
          {(control) =>
            field === 'districtName' ? (
              <DistrictInput
                control={control}
                token={token}
                name={draft.districtName}
                onName={(districtName) => setDraft({ ...draft, districtName })}
                onChoose={({ code, name }) =>
                  setDraft({ ...draft, districtCode: code, districtName: name })
                }
              />
            ) : (
              <Input
                {...control}
                size="large"
                type={field === 'password' ? 'password' : 'text'}
                autoComplete={field === 'password' ? 'new-password' : 'off'}
                value={draft[field]}
                onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
              />
            )
          }
        </Field>
      ))}
      <Button type="primary" size="large" htmlType="submit" block loading={isPending}>
        {t('setUp.submit')}
      </Button>
    </form>
  );
}

function hintOf(t: TFunction, field: FieldName): { hint?: string } {
  switch (field) {
    case 'districtCode':
      return { hint: t('setUp.districtCodeHint') };
    case 'username':
      return { hint: t('setUp.usernameHint') };
    case 'password':
      return { hint: t('setUp.passwordHint', { length: shortestPassword }) };
    case 'districtName':
      return { hint: t('setUp.districtHint') };
    case 'name':
      return {};
  }
}

type Entry = readonly [field: FieldName, text: string];

/** What is wrong with an entry; null when the server would take it. */
function problemOf(t: TFunction, [field, text]: Entry): string | null {
  if (text.trim() === '') return t('setUp.required');
  switch (field) {
    case 'districtCode':
      return /^[1-9]\d{5}$/.test(text) ? null : t('setUp.wrongCode');
    case 'username':
      return /^[A-Za-z0-9_.]{2,64}$/.test(text) ? null : t('setUp.wrongUsername');
    case 'password':
      return text.length >= shortestPassword
        ? null
        : t('setUp.shortPassword', { length: shortestPassword });
    case 'districtName':
    case 'name':
      return null;
  }
}
