import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { readAgain } from '../../client/read-again.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';

/** A step whose end is told in a sentence, also when it was refused; what it touched is read again. */
export function useTold<Input, Done>(
  entity: Parameters<typeof readAgain>[1],
  step: (input: Input) => Promise<Done>,
  sentence: (done: Done) => string,
): UseMutationResult<Done, Error, Input> {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (done) => void message.success(sentence(done)),
    onError: (error) => void message.error(problemSentence(error, { t, language })),
    onSettled: () => readAgain(queryClient, entity),
  });
}
