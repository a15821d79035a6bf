import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteDemo } from '../../client/queries/demo.ts';
import { Field } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './import.module.css';

type DeleteDemoProps = {
  readonly districtName: string;
  /** With the path where a real district begins. */
  readonly onDeleted: (setUpPath: string) => void;
};

/** In a demonstration: real data never mix with it, so it goes first, and as a whole. */
export function DeleteDemo(props: DeleteDemoProps): ReactElement {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className={css.demo} aria-label={t('shell.demo')}>
      <p>{t('demo.note')}</p>
      <Button onClick={() => setIsAsking(true)}>{t('demo.begin')}</Button>
      {isAsking && <DeleteDemoDialog {...props} onCancel={() => setIsAsking(false)} />}
    </section>
  );
}

type DialogProps = DeleteDemoProps & { readonly onCancel: () => void };

/** What cannot be undone is confirmed by writing its name. */
function DeleteDemoDialog({ districtName, onDeleted, onCancel }: DialogProps): ReactElement {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState('');
  const deleting = useMutation({
    mutationFn: deleteDemo,
    onSuccess: ({ setUpPath }) => {
      // The session is gone with the demonstration, and so is all that was seen in it.
      queryClient.clear();
      onDeleted(setUpPath);
    },
  });
  return (
    <Modal
      open
      title={t('demo.title', { name: districtName })}
      okText={t('demo.confirm')}
      okButtonProps={{ danger: true, disabled: typed.trim() !== districtName }}
      confirmLoading={deleting.isPending}
      cancelText={t('common.cancel')}
      onOk={() => deleting.mutate({ districtName })}
      onCancel={onCancel}
    >
      <div className={css.dialog}>
        <p>{t('demo.body')}</p>
        <Field label={t('demo.typeName', { name: districtName })}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        {deleting.error !== null && <ProblemNote error={deleting.error} />}
      </div>
    </Modal>
  );
}
