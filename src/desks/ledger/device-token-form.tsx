import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeToken } from '../../client/queries/device-tokens.ts';
import { readAgain } from '../../client/read-again.ts';
import { type AdapterName, adapterNames } from '../../domain/device-adapter.ts';
import { CopyLine } from '../../ui/copy-box.tsx';
import { EntryField } from '../../ui/entry.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './import.module.css';

/** A new token; it stands here until the form is left, and nowhere else. */
export function DeviceTokenForm(): ReactElement {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [device, setDevice] = useState('');
  const [adapter, setAdapter] = useState<AdapterName>('standard');
  const [problem, setProblem] = useState<string | null>(null);
  const making = useMutation({
    mutationFn: makeToken,
    onSuccess: () => setName(''),
    onSettled: () => readAgain(queryClient, 'device_token'),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const isNamed = name.trim() !== '';
    setProblem(isNamed ? null : t('intake.needName'));
    if (isNamed) making.mutate({ name: name.trim(), device: device.trim() || null, adapter });
  }
  const choices = adapterNames.map((value) => ({ value, label: t(`intake.adapter.${value}`) }));
  return (
    <form className={css.dialog} aria-label={t('intake.make')} onSubmit={submit}>
      <EntryField
        label={t('intake.name')}
        problem={problem}
        as={{ kind: 'prose', minRows: 1, maxLength: 60 }}
        value={name}
        onChange={setName}
      />
      <EntryField
        label={t('intake.device')}
        problem={null}
        as={{ kind: 'prose', minRows: 1, maxLength: 80 }}
        value={device}
        onChange={setDevice}
      />
      <EntryField
        label={t('intake.adapterTitle')}
        problem={null}
        as={{ kind: 'choice', choices, hasSearch: false }}
        value={adapter}
        // The choices are the names of adapters.
        onChange={(value) => setAdapter(value as AdapterName)}
      />
      <Button htmlType="submit" loading={making.isPending}>
        {t('intake.make')}
      </Button>
      {making.data !== undefined && <CopyLine label={t('intake.made')} text={making.data.token} />}
      {making.error !== null && <ProblemNote error={making.error} />}
    </form>
  );
}
