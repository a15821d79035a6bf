import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { undoHazardAct } from '../../client/queries/hazard-acts.ts';
import { readAgain } from '../../client/read-again.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './hazard-table-tools.module.css';

/** Takes a whole act back, once. */
export function UndoAct({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const undoing = useMutation({
    mutationFn: undoHazardAct,
    onSuccess: ({ done }) => {
      readAgain(queryClient, 'hazard');
      void message.success(t('hazard.acts.undoneMessage', { count: done }));
    },
    onError: (error) => void message.error(problemSentence(error, { t, language })),
  });
  if (undoing.isSuccess) return <span className={css.quiet}>{t('hazard.acts.undone')}</span>;
  return (
    <Popconfirm
      title={t('hazard.acts.undoTitle')}
      description={t('hazard.acts.undoBody')}
      okText={t('hazard.acts.undo')}
      cancelText={t('common.cancel')}
      onConfirm={() => undoing.mutate({ id })}
    >
      <Button loading={undoing.isPending}>{t('hazard.acts.undo')}</Button>
    </Popconfirm>
  );
}
