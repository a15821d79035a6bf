import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Popconfirm, Switch } from 'antd';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changePhotoRule, districtQuery } from '../../client/queries/district.ts';
import { readAgain } from '../../client/read-again.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './hazard-table-tools.module.css';

/** Whether the district asks for a photo of what was done, for those who may say so. */
export function PhotoRule(): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const id = useId();
  const needsPhoto = useQuery(districtQuery()).data?.needsPhoto;
  const changing = useMutation({
    mutationFn: changePhotoRule,
    onSuccess: () => {
      readAgain(queryClient, 'district');
      void message.success(t('photo.ruleDone'));
    },
    onError: (error) => void message.error(problemSentence(error, { t, language })),
  });
  if (needsPhoto === undefined) return null;
  return (
    <span className={css.rule}>
      <Popconfirm
        title={t('photo.ruleTitle')}
        description={needsPhoto ? t('photo.ruleOff') : t('photo.ruleOn')}
        okText={t('photo.ruleConfirm')}
        cancelText={t('common.cancel')}
        onConfirm={() => changing.mutate(!needsPhoto)}
      >
        <Switch id={id} checked={needsPhoto} loading={changing.isPending} />
      </Popconfirm>
      <label htmlFor={id}>{t('photo.rule')}</label>
    </span>
  );
}
