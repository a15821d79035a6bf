import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeVisitRule, districtQuery } from '../../client/queries/district.ts';
import { readAgain } from '../../client/read-again.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './quality.module.css';

const choices = Array.from({ length: 10 }, (_, index) => index + 1);

/** After how many years without a visit homes are to be visited, for those who may say so (S0-H1). */
export function VisitRule(): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const visitYears = useQuery(districtQuery()).data?.visitYears;
  const changing = useMutation({
    mutationFn: changeVisitRule,
    onSuccess: () => {
      readAgain(queryClient, 'district');
      setChosen(null);
      void message.success(t('todo.visitRuleDone'));
    },
    onError: (error) => void message.error(problemSentence(error, { t, language })),
  });
  if (visitYears === undefined) return null;
  return (
    <div className={css.rule}>
      <label htmlFor={id}>{t('todo.visitRule')}</label>
      <Select<number>
        id={id}
        value={chosen ?? visitYears}
        onChange={setChosen}
        options={choices.map((years) => ({
          value: years,
          label: t('todo.years', { count: years }),
        }))}
      />
      {chosen !== null && chosen !== visitYears && (
        <>
          <Button
            type="primary"
            loading={changing.isPending}
            onClick={() => changing.mutate(chosen)}
          >
            {t('todo.visitRuleChange')}
          </Button>
          <Button onClick={() => setChosen(null)}>{t('common.cancel')}</Button>
        </>
      )}
    </div>
  );
}
